package org.nuanyi.station.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.station.EnteredOneOff;
import org.nuanyi.station.StationCode;

/** Keeps one-off closings and openings, in the transaction of the handle. */
public final class OneOffStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String ADD =
            """
            insert into station.exception
                (station, kind, begins_at, ends_at, reason, entered_at, entered_by)
            values (:station, :kind, :from, :until, :reason, :now, :by)
            returning id, kind, begins_at, ends_at, reason, entered_at, entered_by, cancelled_at
            """;

    private static final String CANCEL =
            """
            update station.exception set cancelled_at = :now
            where station = :station and id = :id and cancelled_at is null
            """;

    private static final String RESTORE =
            """
            update station.exception set cancelled_at = null where station = :station and id = :id
            """;

    private static final String LIST =
            """
            select id, kind, begins_at, ends_at, reason, entered_at, entered_by, cancelled_at
            from station.exception
            where station = :station
            order by begins_at, id
            """;

    private final Handle handle;

    public OneOffStore(Handle handle) {
        this.handle = handle;
    }

    public EnteredOneOff add(StationCode station, OneOff oneOff, String by, Instant now) {
        new StationStore(handle).touch(station, now);
        return handle.createQuery(ADD)
                .bind("station", station.value())
                .bind("kind", oneOff.kind().id())
                .bind("from", oneOff.from().atZone(ZONE).toOffsetDateTime())
                .bind("until", oneOff.until().atZone(ZONE).toOffsetDateTime())
                .bind("reason", oneOff.reason())
                .bind("now", now)
                .bind("by", by)
                .map(OneOffStore::entered)
                .one();
    }

    /** Whether there was such a one to cancel. */
    public boolean cancel(StationCode station, long id, Instant now) {
        boolean cancelled =
                handle.createUpdate(CANCEL)
                                .bind("station", station.value())
                                .bind("id", id)
                                .bind("now", now)
                                .execute()
                        > 0;
        if (cancelled) {
            new StationStore(handle).touch(station, now);
        }
        return cancelled;
    }

    /** It is in force again. */
    public void restore(StationCode station, long id, Instant now) {
        handle.createUpdate(RESTORE).bind("station", station.value()).bind("id", id).execute();
        new StationStore(handle).touch(station, now);
    }

    /** In the order in which they begin, also those gone by or cancelled. */
    public List<EnteredOneOff> list(StationCode station) {
        return handle.createQuery(LIST)
                .bind("station", station.value())
                .map(OneOffStore::entered)
                .list();
    }

    private static EnteredOneOff entered(ResultSet row, StatementContext context)
            throws SQLException {
        OffsetDateTime cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
        return new EnteredOneOff(
                row.getLong("id"),
                new OneOff(
                        Named.get(OneOff.Kind.class, row.getString("kind")),
                        local(row.getTimestamp("begins_at")),
                        local(row.getTimestamp("ends_at")),
                        row.getString("reason")),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"),
                Optional.ofNullable(cancelled).map(OffsetDateTime::toInstant));
    }

    /** Those of a row of {@code station.record}. */
    static List<OneOff> oneOffs(ResultSet row) throws SQLException {
        Array kinds = row.getArray("exception_kinds");
        if (kinds == null) {
            return List.of();
        }
        String[] kind = (String[]) kinds.getArray();
        Timestamp[] begins = (Timestamp[]) row.getArray("exception_begins").getArray();
        Timestamp[] ends = (Timestamp[]) row.getArray("exception_ends").getArray();
        String[] reasons = (String[]) row.getArray("exception_reasons").getArray();
        List<OneOff> oneOffs = new ArrayList<>(kind.length);
        for (int i = 0; i < kind.length; i++) {
            oneOffs.add(
                    new OneOff(
                            Named.get(OneOff.Kind.class, kind[i]),
                            local(begins[i]),
                            local(ends[i]),
                            reasons[i]));
        }
        return oneOffs;
    }

    private static LocalDateTime local(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), ZONE);
    }
}
