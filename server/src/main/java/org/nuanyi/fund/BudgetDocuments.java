package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.BudgetResult.Entered;
import org.nuanyi.fund.BudgetResult.Reason;
import org.nuanyi.fund.BudgetResult.Refused;
import org.nuanyi.fund.internal.BudgetStore;
import org.nuanyi.fund.internal.Texts;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.ledger.Account;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Budgets;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Movement;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.StatementMark;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.union.Units;

/**
 * The papers by which money is granted to budget lines, and how far it has come. A line nobody
 * granted anything to is none, and refuses. Thread-safe.
 */
@Singleton
public final class BudgetDocuments {

    private static final int MOST_ENTRIES = 1_000;

    private final Scopes scopes;
    private final Audit audit;
    private final Units units;
    private final Budgets budgets;
    private final Accounts accounts;
    private final Grants grants;
    private final Clock clock;

    public BudgetDocuments(
            Scopes scopes,
            Units units,
            Budgets budgets,
            Accounts accounts,
            Grants grants,
            Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.units = units;
        this.budgets = budgets;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Enters a paper, and with it funds the grants that waited for it.
     *
     * @throws org.nuanyi.kernel.BadInput if the number or the reason is missing or too long
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public BudgetResult enter(Scope scope, BudgetDraft draft) {
        BudgetDraft tidy = tidy(draft);
        Optional<Reason> refusal = refusal(tidy);
        if (refusal.isPresent()) {
            return new Refused(refusal.get(), 0);
        }
        return audit.in(
                scope,
                act(tidy),
                handle ->
                        Whole.orNothing(
                                handle,
                                one -> one instanceof Entered,
                                () -> enter(handle, scope, tidy)));
    }

    private BudgetResult enter(Handle handle, Scope scope, BudgetDraft draft) {
        BudgetStore store = new BudgetStore(handle);
        if (draft.fen() > 0) {
            store.open(draft.key());
            budgets.open(handle, draft.key());
        }
        Set<BudgetKey> held = grants.hold(handle, Set.of(draft.key()));
        long id = store.add(draft, scope.actor().id(), clock.instant());
        return switch (post(handle, draft, id)) {
            case PostResult.Posted _, PostResult.Repeated _ -> {
                Audit.done(handle, scope, draft.key().unit(), act(draft));
                yield new Entered(id, grants.fundWaiting(handle, scope, held));
            }
            case PostResult.BelowZero below -> new Refused(Reason.NOT_AVAILABLE, below.missing());
            case PostResult.Refused(PostResult.Reason why, String _) ->
                    new Refused(
                            why == PostResult.Reason.NO_SUCH_ACCOUNT
                                    ? Reason.NO_SUCH_LINE
                                    : Reason.AMOUNT,
                            0);
        };
    }

    private PostResult post(Handle handle, BudgetDraft draft, long id) {
        Occasion occasion =
                new Occasion(
                        "fund.budget/" + id,
                        draft.dated(),
                        new Document("fund.budget", Long.toString(id)));
        return draft.fen() > 0
                ? budgets.fund(handle, draft.key(), draft.fen(), occasion)
                : budgets.cut(handle, draft.key(), -draft.fen(), occasion);
    }

    /** The papers of a year, the last first. */
    public List<BudgetDocument> list(Scope scope, int year) {
        return scopes.in(scope, handle -> new BudgetStore(handle).list(year));
    }

    /** The years that have budgets, the last first. */
    public List<Integer> years(Scope scope) {
        return scopes.in(scope, handle -> new BudgetStore(handle).years());
    }

    /** How far the money of each line of a year has come, by the ledger. */
    public List<BudgetStanding> standings(Scope scope, int year) {
        return scopes.in(
                scope,
                handle -> {
                    List<BudgetKey> keys = new BudgetStore(handle).lines(year);
                    Map<String, Long> balances = balances(handle, keys);
                    return keys.stream().map(key -> standing(key, balances)).toList();
                });
    }

    /**
     * The entries of a stage of a line, the last first; at most 1,000.
     *
     * @throws org.nuanyi.kernel.NotFound if the scope sees no such line
     */
    public List<Movement> entries(Scope scope, BudgetKey key, Stage stage) {
        return scopes.in(
                scope,
                handle ->
                        accounts.statement(
                                handle, key.account(stage), StatementMark.NEWEST, MOST_ENTRIES));
    }

    private Map<String, Long> balances(Handle handle, List<BudgetKey> keys) {
        List<String> wanted =
                keys.stream()
                        .flatMap(key -> Arrays.stream(Stage.values()).map(key::account))
                        .toList();
        return accounts.findAll(handle, wanted).stream()
                .collect(Collectors.toMap(Account::key, Account::balance));
    }

    private static BudgetStanding standing(BudgetKey key, Map<String, Long> balances) {
        Function<Stage, Long> at = stage -> balances.getOrDefault(key.account(stage), 0L);
        return new BudgetStanding(
                key,
                -at.apply(Stage.GRANTED),
                at.apply(Stage.AVAILABLE),
                at.apply(Stage.COMMITTED),
                at.apply(Stage.OBLIGATED),
                at.apply(Stage.PAID));
    }

    private Optional<Reason> refusal(BudgetDraft draft) {
        if (units.findUnit(draft.key().unit()).isEmpty()) {
            return Optional.of(Reason.NO_SUCH_UNIT);
        }
        if (draft.dated().isAfter(LocalDate.now(clock))) {
            return Optional.of(Reason.TO_COME);
        }
        return draft.fen() == 0 || Math.abs(draft.fen()) > Line.MOST
                ? Optional.of(Reason.AMOUNT)
                : Optional.empty();
    }

    private static BudgetDraft tidy(BudgetDraft draft) {
        return new BudgetDraft(
                draft.key(),
                draft.fen(),
                Texts.require("number", draft.documentNumber(), Texts.LONGEST_NUMBER),
                Texts.require("reason", draft.reason(), Texts.LONGEST_REASON),
                draft.dated());
    }

    private static Act act(BudgetDraft draft) {
        BudgetKey key = draft.key();
        return Act.of("fund.budget", "budget", draft.documentNumber())
                .giving(
                        Map.of(
                                "line", key.year() + " " + key.line() + " " + key.source(),
                                "fen", Long.toString(draft.fen()),
                                "reason", draft.reason()));
    }
}
