package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.internal.SignerStore.Signer;
import org.nuanyi.cabinet.wire.CommandSigner;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The keys that commands are signed by; the first is made when it is needed. They are read again
 * now and then, since another server may have changed them. Thread-safe.
 */
@Singleton
public final class Signers {

    /** After this each server knows of a change. */
    public static final Duration NOTICED = Duration.ofSeconds(30);

    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Sealing sealing;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** What was read, and when. */
    private record Known(
            CommandSigner current, long version, List<Map<String, Object>> keys, Instant at) {}

    public Signers(Scopes scopes, Sealing sealing, Clock clock) {
        this.scopes = scopes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The one that signs. */
    public CommandSigner current() {
        return known().current();
    }

    /** All that commands are believed by, as JWK. */
    public Order.Keys keys() {
        Known now = known();
        return new Order.Keys(now.version(), now.keys());
    }

    private Known known() {
        Known found = known;
        Instant now = clock.instant();
        if (found == null || now.isAfter(found.at().plus(NOTICED))) {
            found = scopes.in(KEEPER, handle -> load(new SignerStore(handle), now));
            known = found;
        }
        return found;
    }

    private Known load(SignerStore store, Instant now) {
        if (store.list().isEmpty()) {
            store.lock();
        }
        if (store.list().isEmpty()) {
            add(store, Optional.of(now));
        }
        List<Signer> signers = store.list();
        return new Known(
                signer(
                        signers.stream()
                                .filter(it -> it.signsSince().isPresent())
                                .findFirst()
                                .orElseThrow()),
                store.version(),
                signers.stream().map(this::signer).map(CommandSigner::publicKey).toList(),
                now);
    }

    private CommandSigner signer(Signer signer) {
        return CommandSigner.of(sealing.open(signer.sealed()));
    }

    /**
     * A new key.
     *
     * @param since from when it signs; empty for not yet
     * @return what commands name it by
     */
    public String add(SignerStore store, Optional<Instant> since) {
        String kid = "server-%s-%d".formatted(LocalDate.now(clock), store.version());
        CommandSigner made = CommandSigner.create(kid);
        store.add(kid, sealing.seal(made.secret()), clock.instant(), since);
        return kid;
    }
}
