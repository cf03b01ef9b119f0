package org.nuanyi.station;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.IncomingCopy;
import org.nuanyi.station.internal.IncomingStore;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;

/**
 * Many stations brought in together: all of them or, without {@link #commit}, none. The same source
 * and ref mean the same station, so a batch that says nothing new changes nothing. Rows stream to
 * the database; of each only its key is remembered. Not thread-safe.
 */
public final class Batch implements AutoCloseable {

    private final Scopes scopes;
    private final Scope scope;
    private final Handle handle;
    private final Clock clock;
    private final IncomingStore store;
    private final IncomingCopy copy;
    private final Set<Key> keys = new HashSet<>();
    private boolean withoutGenerated;

    private record Key(String source, String ref) {}

    private Batch(Scopes scopes, Scope scope, Handle handle, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.scope = scope;
        this.handle = handle;
        this.clock = clock;
        this.store = new IncomingStore(handle);
        this.copy = store.copy(sealing);
    }

    static Batch open(Scopes scopes, Scope scope, Clock clock, Sealing sealing) {
        Handle handle = scopes.open(scope);
        try {
            return new Batch(scopes, scope, handle, clock, sealing);
        } catch (RuntimeException failed) {
            giveUp(handle);
            throw failed;
        }
    }

    /**
     * Takes the station in, unless one of the same source and ref is in this batch already: then it
     * is left out.
     *
     * @return whether it was taken in
     * @throws IllegalArgumentException if it cannot be stored; the batch goes on without it
     */
    public boolean add(NewStation station) {
        Key key = new Key(station.origin().source(), station.origin().ref());
        if (keys.contains(key)) {
            return false;
        }
        copy.add(station);
        return keys.add(key);
    }

    /** Lets the commit remove the stations that were made up for demonstration. */
    public void removeGenerated() {
        withoutGenerated = true;
    }

    /**
     * Makes the register say what the batch says. Nothing can be added afterwards.
     *
     * @throws Forbidden if a row is of a unit the scope may not change
     */
    public BatchResult commit() {
        BatchResult result = merge();
        keep();
        return result;
    }

    /** Commits what was merged. */
    void keep() {
        handle.commit();
    }

    /**
     * Everything but the commit.
     *
     * @throws Forbidden if a row is of a unit the scope may not change
     */
    BatchResult merge() {
        try {
            return merged();
        } catch (StatementException failed) {
            RuntimeException explained = Scopes.explained(failed);
            if (explained instanceof Forbidden) {
                giveUp(handle); // first: whoever waits for a connection must not hold one
                new Audit(scopes).refused(scope, Act.of("station.import", "station", ""));
            }
            throw explained;
        }
    }

    private BatchResult merged() {
        long rows = copy.end();
        store.awaitTurn();
        List<StationCode> removed = withoutGenerated ? store.removeGenerated() : List.of();
        store.addHosts();
        Instant now = clock.instant();
        List<StationCode> changed = store.change(now);
        List<StationCode> added = store.add(now);
        StationEvents.changed(
                handle, Stream.of(removed, changed, added).flatMap(List::stream).toList());
        BatchResult result =
                new BatchResult(
                        added, changed, rows - changed.size() - added.size(), removed.size());
        Audit.done(handle, scope, StationActs.importing(result));
        return result;
    }

    /** Ends the batch; what was not committed never was. */
    @Override
    public void close() {
        try {
            copy.cancel();
        } catch (SQLException gone) {
            // The connection is broken, see below.
        } finally {
            giveUp(handle);
        }
    }

    private static void giveUp(Handle handle) {
        try (handle) {
            if (!handle.isClosed() && handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException gone) {
            // The connection is broken: the database undoes the batch by itself.
        }
    }
}
