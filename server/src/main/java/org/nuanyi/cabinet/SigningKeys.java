package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanyi.cabinet.internal.SignerStore;
import org.nuanyi.cabinet.internal.SignerStore.Signer;
import org.nuanyi.cabinet.internal.Signers;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Changes the key that commands are signed by without a door that stays shut (contract, section 6):
 * each cabinet is told of the new one, when all have it it signs, and the old one goes when no
 * server signs by it any more. Thread-safe.
 */
@Singleton
public final class SigningKeys {

    /** After this no server signs by the one before. */
    private static final Duration SIGNED_LAST = Signers.NOTICED.multipliedBy(2);

    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Signers signers;
    private final Clock clock;

    public SigningKeys(Scopes scopes, Signers signers, Clock clock) {
        this.scopes = scopes;
        this.signers = signers;
        this.clock = clock;
    }

    /** Those of a database that were sealed so. */
    public static SigningKeys of(Scopes scopes, Sealing sealing, Clock clock) {
        return new SigningKeys(scopes, new Signers(scopes, sealing, clock), clock);
    }

    /**
     * How it stands.
     *
     * @param version how often what cabinets believe was changed, with the first
     * @param keys the newest first
     * @param lacking ids of cabinets in service that do not have this version yet
     */
    public record Status(long version, List<Key> keys, List<String> lacking) {}

    /**
     * A key.
     *
     * @param id what commands name it by
     * @param signsSince empty where it is only believed yet
     */
    public record Key(String id, Optional<Instant> signsSince) {}

    public Status status() {
        return scopes.in(KEEPER, handle -> status(new SignerStore(handle)));
    }

    private static Status status(SignerStore store) {
        long version = store.version();
        return new Status(
                version,
                store.list().stream().map(it -> new Key(it.kid(), it.signsSince())).toList(),
                store.lacking(version));
    }

    /**
     * Makes a new key, and has all cabinets told.
     *
     * @return what commands will name it by
     * @throws Conflict while the last change is not over
     */
    public String renew() {
        signers.current();
        return scopes.in(
                KEEPER,
                handle -> {
                    SignerStore store = new SignerStore(handle);
                    store.lock();
                    if (store.list().size() > 1) {
                        throw new Conflict("keys", "The last change is not over.");
                    }
                    store.nextVersion();
                    return signers.add(store, Optional.empty());
                });
    }

    /** Takes the next step, if it is time for it. */
    public void step() {
        scopes.use(
                KEEPER,
                handle -> {
                    SignerStore store = new SignerStore(handle);
                    if (store.list().size() > 1) {
                        store.lock();
                        step(store, status(store).lacking().isEmpty());
                    }
                });
    }

    /**
     * Has the new one sign, whoever lacks it: such a cabinet opens for nobody until it is
     * provisioned again.
     */
    public void sign() {
        scopes.use(
                KEEPER,
                handle -> {
                    SignerStore store = new SignerStore(handle);
                    store.lock();
                    step(store, true);
                });
    }

    private void step(SignerStore store, boolean isKnown) {
        List<Signer> all = store.list();
        Signer newest = all.getFirst();
        Instant now = clock.instant();
        if (newest.signsSince().isEmpty()) {
            if (isKnown) {
                store.sign(newest.kid(), now);
            }
        } else if (all.size() > 1 && now.isAfter(newest.signsSince().get().plus(SIGNED_LAST))) {
            all.stream().skip(1).forEach(old -> store.remove(old.kid()));
            store.nextVersion();
        }
    }
}
