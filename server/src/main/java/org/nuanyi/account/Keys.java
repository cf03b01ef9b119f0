package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.Guesses;
import org.nuanyi.account.internal.KeyStore;
import org.nuanyi.account.internal.NetworkRange;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.web.Network;

/**
 * Knows a machine by the key it calls with. A key holds 256 random bits and is not guessed; wrong
 * ones are counted by network all the same, so that who tries is seen. Thread-safe.
 */
@Singleton
public final class Keys {

    /** A machine's use is written down this often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int FREE_BY_NETWORK = 20;

    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;
    private final Lockout lockout;
    private final Guesses guesses;

    public Keys(Jdbi jdbi, Clock clock, Sealing sealing) {
        this.jdbi = jdbi;
        this.audit = new Audit(new Scopes(jdbi));
        this.clock = clock;
        this.lockout = new Lockout(jdbi, sealing, clock);
        this.guesses = new Guesses(audit, clock);
    }

    /** Whose key it is; empty where it opens nothing, now or from there. */
    public Optional<OpenKey> find(String key, Origin origin) {
        Optional<OpenKey> known = jdbi.withHandle(handle -> known(handle, key));
        if (known.isEmpty()) {
            return refuse(origin, Optional.empty());
        }
        OpenKey open = known.get();
        String why = refusal(open, origin);
        if (!why.isEmpty()) {
            return refuse(origin, Optional.of(refused(open, why)));
        }
        see(open.key());
        return known;
    }

    private Optional<OpenKey> known(Handle handle, String key) {
        KeyStore store = new KeyStore(handle);
        return store.find(key)
                .flatMap(
                        found ->
                                new AccountStore(handle)
                                        .find(found.account())
                                        .map(
                                                account ->
                                                        new OpenKey(
                                                                found,
                                                                account,
                                                                new RoleStore(handle)
                                                                        .listHeld(
                                                                                account.id(),
                                                                                LocalDate.now(
                                                                                        clock)))));
    }

    private String refusal(OpenKey open, Origin origin) {
        if (open.account().isDisabled() || !open.key().holds(clock.instant())) {
            return "over";
        }
        boolean near =
                open.key().networks().isEmpty()
                        || open.key().networks().stream()
                                .flatMap(range -> NetworkRange.find(range).stream())
                                .anyMatch(range -> range.holds(origin.address()));
        return near ? "" : "network";
    }

    /** The first ones of a network are written down; then it is only counted. */
    private Optional<OpenKey> refuse(Origin origin, Optional<Act> act) {
        boolean few =
                lockout.begin("key " + Network.of(origin.address()), FREE_BY_NETWORK).allowed();
        if (few && act.isPresent()) {
            audit.refused(AccountActs.nobody(origin), act.get());
        } else {
            guesses.count(origin);
        }
        return Optional.empty();
    }

    private static Act refused(OpenKey open, String why) {
        return AccountActs.of("key", open.account().login())
                .giving(Map.of("key", open.key().id(), "why", why));
    }

    private void see(ApiKey key) {
        Instant now = clock.instant();
        if (key.usedAt().filter(at -> at.plus(NOTED).isAfter(now)).isEmpty()) {
            jdbi.useHandle(handle -> new KeyStore(handle).see(key.id(), now));
        }
    }
}
