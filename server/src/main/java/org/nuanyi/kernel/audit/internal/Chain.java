package org.nuanyi.kernel.audit.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.kernel.audit.internal.SealStore.Unsealed;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Lengthens the chain by what is new. Not thread-safe. */
public final class Chain {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Scope SEALER = Scope.reader("audit");
    private static final int AT_ONCE = 1_000;

    private final Scopes scopes;
    private final Digest digest;
    private final Clock clock;
    private final HeadFile head;

    /** Whatever older transactions wrote is sealed. */
    private String mark = "0";

    public Chain(Scopes scopes, Digest digest, Clock clock, Path dataFolder) {
        this.scopes = scopes;
        this.digest = digest;
        this.clock = clock;
        this.head = new HeadFile(dataFolder);
    }

    /** How many entries were sealed. */
    public int seal() {
        int all = 0;
        int some = sealSome();
        while (some > 0) {
            all += some;
            some = sealSome();
        }
        return all;
    }

    private int sealSome() {
        Sealed done = scopes.in(SEALER, this::sealSome);
        mark = done.mark();
        if (done.count() > 0) {
            head.write(done.last().words());
        }
        return done.count();
    }

    private record Sealed(int count, Link last, String mark) {}

    private Sealed sealSome(Handle handle) {
        SealStore store = new SealStore(handle);
        if (!store.takeTurn()) {
            return new Sealed(0, Link.START, mark);
        }
        String finished = store.finished();
        List<Unsealed> unsealed = store.listUnsealed(mark, AT_ONCE);
        Link last = seal(store, unsealed);
        return new Sealed(unsealed.size(), last, unsealed.size() < AT_ONCE ? finished : mark);
    }

    private Link seal(SealStore store, List<Unsealed> unsealed) {
        Link last = store.last();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        try (PreparedBatch batch = store.sealing()) {
            for (Unsealed entry : unsealed) {
                last = last.next(today, entry.canonical(), digest);
                batch.bind("day", last.day())
                        .bind("sequence", last.sequence())
                        .bind("entry", entry.id())
                        .bind("hash", last.hash())
                        .bind("digest", last.digest().id())
                        .add();
            }
            if (!unsealed.isEmpty()) {
                batch.execute();
            }
        }
        return last;
    }
}
