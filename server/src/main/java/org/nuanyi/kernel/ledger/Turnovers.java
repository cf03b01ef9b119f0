package org.nuanyi.kernel.ledger;

import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.ledger.internal.TurnoverStore;

/**
 * What moved on budget lines in a period, from the entries alone, in the transaction of a feature;
 * each figure can be opened into what it is made of. Thread-safe.
 */
public final class Turnovers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * By value, then by line.
     *
     * @param limit how many values
     */
    public List<Turnover> list(Handle handle, TurnoverRows rows, int limit, int offset) {
        TurnoverStore store = new TurnoverStore(handle, ZONE);
        return switch (rows.by()) {
            case ALL, UNIT, SOURCE -> store.byAccounts(rows, limit, offset);
            case SUBJECT -> store.bySubjects(rows, limit, offset);
            case GROUND -> store.byGrounds(rows, limit, offset);
        };
    }

    /** The entries of a figure, the newest first. */
    public List<TurnoverEntry> entries(Handle handle, TurnoverQuery query, int limit, int offset) {
        return new TurnoverStore(handle, ZONE).entries(query, limit, offset);
    }

    /** What all entries of a figure add up to, in fen. */
    public long sum(Handle handle, TurnoverQuery query) {
        return new TurnoverStore(handle, ZONE).sum(query);
    }
}
