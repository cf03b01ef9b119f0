package org.nuanyi.station;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.internal.HostStore;
import org.nuanyi.station.internal.StationActs;

/**
 * Many hosts brought in together: all of them or, without {@link #commit}, none. The same source
 * and ref mean the same host; within a batch they must not come twice. Not thread-safe.
 */
public final class HostBatch implements AutoCloseable {

    private static final int CHUNK = 1000;

    private final Scope scope;
    private final Handle handle;
    private final HostStore store;
    private final List<PlacedHost> waiting = new ArrayList<>();
    private long rows;

    /** What a batch did. */
    public record Result(long added, long changed, long unchanged) {}

    private HostBatch(Scope scope, Handle handle) {
        this.scope = scope;
        this.handle = handle;
        this.store = new HostStore(handle);
        store.expect();
    }

    /** In a transaction of its scope, which it ends. */
    static HostBatch open(Scope scope, Handle handle) {
        return new HostBatch(scope, handle);
    }

    public void add(PlacedHost host) {
        waiting.add(host);
        rows++;
        if (waiting.size() == CHUNK) {
            send();
        }
    }

    /** Makes the register say what the batch says. Nothing can be added afterwards. */
    public Result commit() {
        Result result = merge();
        handle.commit();
        return result;
    }

    /** Everything but the commit: what it would do. Nothing can be added afterwards. */
    public Result merge() {
        send();
        long changed = store.change();
        long added = store.add();
        Result result = new Result(added, changed, rows - added - changed);
        Audit.done(handle, scope, StationActs.importing(result));
        return result;
    }

    private void send() {
        store.take(waiting);
        waiting.clear();
    }

    /** Ends the batch; what was not committed never was. */
    @Override
    public void close() {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }
}
