package org.nuanyi.auditing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.audit.AuditCheck;
import org.nuanyi.kernel.audit.AuditEntry;
import org.nuanyi.kernel.audit.AuditFilter;
import org.nuanyi.kernel.audit.AuditPlace;
import org.nuanyi.kernel.audit.AuditReading;
import org.nuanyi.kernel.audit.AuditSeal;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** The audit trail for who looks after it. Thread-safe. */
@Singleton
public final class Trail {

    /** What a sheet of Excel can hold, with room for its head. */
    public static final int MOST_EXPORTED = 1_000_000;

    private final Scopes scopes;
    private final AuditReading reading;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    Trail(Scopes scopes, Accounts accounts, Units units, Clock clock) {
        this.scopes = scopes;
        this.reading = new AuditReading(scopes);
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** Entries behind a place, the newest first. */
    public List<Line> list(Scope scope, Question question, AuditPlace behind, int most) {
        Map<String, Optional<Account>> known = new HashMap<>();
        return reading.list(scope, filter(question), behind, most).stream()
                .map(entry -> line(entry, known))
                .toList();
    }

    /**
     * The entry of that number.
     *
     * @throws NotFound if there is none, or none the scope may see
     */
    public Line line(Scope scope, long id) {
        AuditEntry entry =
                reading.find(scope, id).orElseThrow(() -> new NotFound("no audit entry " + id));
        return line(entry, new HashMap<>());
    }

    /** Where an entry stands in the chain; empty until it is sealed, a second later. */
    public Optional<AuditSeal> findSeal(Scope scope, long id) {
        return reading.findSeal(scope, id);
    }

    /** The actions there are. */
    public List<String> listActions(Scope scope) {
        return reading.listActions(scope);
    }

    /** The last check of the chain. */
    public Optional<AuditCheck> findLastCheck(Scope scope) {
        return reading.findLastCheck(scope);
    }

    /** How many lines an export would have. */
    public int count(Scope scope, Question question) {
        return reading.count(scope, filter(question), MOST_EXPORTED);
    }

    /**
     * Hands over what is asked for, line by line. That somebody takes it away is written down
     * first: whoever breaks it off has had a part of it.
     */
    public void export(Scope scope, Question question, Consumer<Line> action) {
        scopes.use(
                scope,
                handle ->
                        Audit.done(
                                handle,
                                scope,
                                Act.of("audit.export", "audit", "").giving(question.fields())));
        Map<String, Optional<Account>> known = new HashMap<>();
        reading.forEach(
                scope, filter(question), MOST_EXPORTED, entry -> action.accept(line(entry, known)));
    }

    private AuditFilter filter(Question question) {
        return new AuditFilter(
                question.from().map(this::midnight),
                question.to().map(day -> midnight(day.plusDays(1))),
                given(question.who()).map(this::actor),
                given(question.action()),
                given(question.unit()).map(this::unitAndBelow).orElse(List.of()),
                given(question.subject()),
                given(question.result()));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** A login may be typed in any way; what nobody is called is looked for as it stands. */
    private String actor(String who) {
        return accounts.findByLogin(who).map(account -> account.id().toString()).orElse(who);
    }

    private List<String> unitAndBelow(String code) {
        List<String> codes = units.listSubtree(code).stream().map(Unit::code).toList();
        return codes.isEmpty() ? List.of(code) : codes;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private Line line(AuditEntry entry, Map<String, Optional<Account>> known) {
        String actor = entry.actor().id();
        Optional<Account> account = known.computeIfAbsent(actor, this::account);
        return new Line(
                entry,
                account.map(Account::login).orElse(actor),
                account.map(Account::name).orElse(""));
    }

    private Optional<Account> account(String actor) {
        try {
            return accounts.find(UUID.fromString(actor));
        } catch (IllegalArgumentException job) {
            return Optional.empty();
        }
    }
}
