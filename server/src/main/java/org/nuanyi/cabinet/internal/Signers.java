package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.wire.CommandSigner;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * By what commands are signed: one key for all servers on a database, made when the first is asked
 * for. Thread-safe.
 */
@Singleton
public final class Signers {

    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Sealing sealing;
    private final Clock clock;
    private volatile @Nullable List<CommandSigner> known;

    public Signers(Scopes scopes, Sealing sealing, Clock clock) {
        this.scopes = scopes;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The newest. */
    public CommandSigner current() {
        return all().getFirst();
    }

    /** All that commands are believed by, as JWK. */
    public List<Map<String, Object>> publicKeys() {
        return all().stream().map(CommandSigner::publicKey).toList();
    }

    private List<CommandSigner> all() {
        List<CommandSigner> found = known;
        if (found == null) {
            found = scopes.in(KEEPER, handle -> load(new SignerStore(handle)));
            known = found;
        }
        return found;
    }

    private List<CommandSigner> load(SignerStore store) {
        store.lock();
        List<byte[]> sealed = store.list();
        if (!sealed.isEmpty()) {
            return sealed.stream().map(sealing::open).map(CommandSigner::of).toList();
        }
        CommandSigner first = CommandSigner.create("server-" + LocalDate.now(clock));
        store.add(first.id(), sealing.seal(first.secret()), clock.instant());
        return List.of(first);
    }
}
