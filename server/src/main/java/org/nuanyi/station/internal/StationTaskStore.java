package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts and finds the stations that wait for something, in the transaction of the handle. */
final class StationTaskStore {

    /** As {@code StationState} judges: two people, one nobody answered, or an inspection. */
    private static final String DOUBTFUL =
            """
            select code, name, coalesce(shut_at, locked_at) as since, cast(null as timestamptz) as due,
                   count(*) over () as total
            from station.station
            where lifecycle = 'open' and (locked_at is not null or shut_at is not null)
              and (locked_people > 1 or locked_at <= :answered or shut_at is not null)
            order by since, code
            limit :most
            """;

    private static final String CLOSING_ENDS =
            """
            select code, name, begins_at as since, ends_at as due, count(*) over () as total
            from station.exception
            join station.station on station.code = exception.station
            where exception.kind = 'closed' and cancelled_at is null and lifecycle = 'open'
              and ends_at > :now and ends_at <= :until and begins_at <= :now
            order by ends_at, code
            limit :most
            """;

    /** Counted by the index alone; the rows are few. */
    private static final String UNCHECKED =
            """
            select code, name, nullif(checked_at, '-infinity') as since, cast(null as timestamptz) as due,
                   (select count(*) from station.station
                    where lifecycle = 'open' and checked_at < :before) as total
            from station.station
            where lifecycle = 'open' and checked_at < :before
            order by checked_at, code
            limit :most
            """;

    /**
     * A station that waits.
     *
     * @param total how many wait for the same
     */
    record Waiting(
            String code, String name, Optional<Instant> since, Optional<Instant> due, long total) {}

    private static final int MOST = 20;

    private final Handle handle;

    StationTaskStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * Those in doubt, the oldest doubt first.
     *
     * @param answered a single report of a locked door from before then counts
     */
    List<Waiting> doubtful(Instant answered) {
        return list(handle.createQuery(DOUBTFUL).bind("answered", answered));
    }

    /** Those that are shut for once and will open again by then. */
    List<Waiting> closingEnds(Instant now, Instant until) {
        return list(handle.createQuery(CLOSING_ENDS).bind("now", now).bind("until", until));
    }

    /** Those of which something was not checked since then, or never. */
    List<Waiting> unchecked(Instant before) {
        return list(handle.createQuery(UNCHECKED).bind("before", before));
    }

    private static List<Waiting> list(Query query) {
        return query.bind("most", MOST).mapTo(Waiting.class).list();
    }
}
