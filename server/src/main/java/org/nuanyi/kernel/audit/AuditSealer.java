package org.nuanyi.kernel.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.nuanyi.kernel.audit.internal.Chain;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Seals the entries that were committed, each once. It goes by which have no seal, not by how far
 * it has come, so an entry whose transaction ends late is sealed late and none is passed over. Of
 * several sealers, in whatever processes, one works at a time. Not thread-safe.
 */
public final class AuditSealer {

    private final Chain chain;

    /**
     * A sealer.
     *
     * @param digest of a day that begins; one that has begun keeps to its own
     * @param dataFolder keeps the last link, out of reach of the database
     */
    public AuditSealer(Scopes scopes, Digest digest, Clock clock, Path dataFolder) {
        this.chain = new Chain(scopes, digest, clock, dataFolder);
    }

    /** How many entries were sealed now; none while another sealer is at work. */
    public int seal() {
        return chain.seal();
    }
}
