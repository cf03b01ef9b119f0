package org.nuanyi.station;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.IncomingRows;
import org.nuanyi.station.internal.StationActs;

/**
 * Many stations brought in together: all of them or, without {@link #commit}, none. The same source
 * and ref mean the same station, so a batch that says nothing new changes nothing. Rows stream to
 * the database; of each only its key is remembered. Not thread-safe.
 */
public final class Batch implements AutoCloseable {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Scopes scopes;
    private final Scope scope;
    private final Handle handle;
    private final IncomingRows rows;
    private final Set<Key> keys = new HashSet<>();

    private record Key(String source, String ref) {}

    private Batch(Scopes scopes, Scope scope, Handle handle, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.scope = scope;
        this.handle = handle;
        this.rows = new IncomingRows(handle, sealing, clock);
    }

    static Batch open(Scopes scopes, Scope scope, Clock clock, Sealing sealing) {
        return new Batch(scopes, scope, scopes.open(scope), clock, sealing);
    }

    /**
     * Takes the station in, unless one of the same source and ref is in this batch already: then it
     * is left out.
     *
     * @return whether it was taken in
     * @throws IllegalArgumentException if it cannot be stored; the batch goes on without it
     * @throws Forbidden if a row before it is of a unit the scope may not change
     */
    public boolean add(NewStation station) {
        Key key = new Key(station.origin().source(), station.origin().ref());
        if (keys.contains(key)) {
            return false;
        }
        explained(
                () -> {
                    rows.add(station);
                    return true;
                });
        return keys.add(key);
    }

    /** Lets the commit remove the stations that were made up for demonstration. */
    public void removeGenerated() {
        rows.removeGenerated();
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
        return explained(
                () -> {
                    BatchResult result = rows.merge();
                    Audit.done(handle, scope, StationActs.importing(result));
                    return result;
                });
    }

    private <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (StatementException failed) {
            RuntimeException explained =
                    isOfAnotherUnit(failed)
                            ? new Forbidden("A row is of a station that another unit holds.")
                            : Scopes.explained(failed);
            if (explained instanceof Forbidden) {
                giveUp(); // first: whoever waits for a connection must not hold one
                new Audit(scopes).refused(scope, Act.of("station.import", "station", ""));
            }
            throw explained;
        }
    }

    /** What is known but not seen within the scope is taken for new, and is there twice then. */
    private static boolean isOfAnotherUnit(StatementException failed) {
        return failed.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    /** Ends the batch; what was not committed never was. */
    @Override
    public void close() {
        giveUp();
    }

    private void giveUp() {
        rows.abandon();
        try (handle) {
            if (!handle.isClosed() && handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException gone) {
            // The connection is broken: the database undoes the batch by itself.
        }
    }
}
