package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.core.Named;

/** Keeps what somebody has to look after, in the transaction of the handle. */
public final class AlarmStore {

    private static final String RAISE =
            """
            insert into cabinet.alarm (unit, cabinet, kind, detail, raised_at, told_at)
            values (:unit, :cabinet, :kind, :detail, :now, :now)
            on conflict (cabinet, kind) where cleared_at is null do nothing
            """;

    private static final String CLEAR =
            """
            update cabinet.alarm set cleared_at = :now
            where cabinet = :cabinet and kind = :kind and cleared_at is null
            """;

    private static final String CLEAR_ALL =
            """
            update cabinet.alarm set cleared_at = :now where cabinet = :cabinet and cleared_at is null
            """;

    private static final String TELL_AGAIN =
            """
            update cabinet.alarm set told_at = :now
            where cleared_at is null and told_at < :before
            returning *
            """;

    private static final String LIST =
            """
            select * from cabinet.alarm
            where cabinet = :cabinet
            order by cleared_at is not null, raised_at desc, id desc
            limit :limit
            """;

    private static final String OPEN =
            """
            select * from cabinet.alarm where cleared_at is null order by raised_at, id
            """;

    private static final String AT_CABINETS =
            """
            select cabinet, array_agg(kind order by raised_at, id) as kinds,
                min(raised_at) as since, count(*) over () as cabinets
            from cabinet.alarm where cleared_at is null
            group by cabinet
            order by since, cabinet
            limit :limit
            """;

    private static final String OPEN_AT =
            """
            select * from cabinet.alarm
            where cabinet = :cabinet and cleared_at is null
            order by raised_at, id
            """;

    /**
     * A cabinet with alarms that last.
     *
     * @param kinds the oldest first
     * @param since when the first of them was raised
     * @param cabinets how many such there are in all
     */
    record Alarmed(String cabinet, List<Alarm.Kind> kinds, Instant since, long cabinets) {}

    private final Handle handle;

    public AlarmStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * Unless it is raised already.
     *
     * @param unit whose cabinet it is
     * @return whether it is new
     */
    public boolean raise(String unit, String cabinet, Alarm.Kind kind, String detail, Instant now) {
        return handle.createUpdate(RAISE)
                        .bind("unit", unit)
                        .bind("cabinet", cabinet)
                        .bind("kind", kind.id())
                        .bind("detail", detail)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether it was raised. */
    public boolean clear(String cabinet, Alarm.Kind kind, Instant now) {
        return handle.createUpdate(CLEAR)
                        .bind("cabinet", cabinet)
                        .bind("kind", kind.id())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** All that last at a cabinet. */
    public void clearAll(String cabinet, Instant now) {
        handle.createUpdate(CLEAR_ALL).bind("cabinet", cabinet).bind("now", now).execute();
    }

    /** Those that last and were not said for so long; they count as said now. */
    public List<Alarm> tellAgain(Instant now, Duration pause) {
        return handle.createQuery(TELL_AGAIN)
                .bind("now", now)
                .bind("before", now.minus(pause))
                .map((row, context) -> alarm(row))
                .list();
    }

    /** Those of one cabinet: first what lasts, then the newest. */
    public List<Alarm> list(String cabinet, int limit) {
        return handle.createQuery(LIST)
                .bind("cabinet", cabinet)
                .bind("limit", limit)
                .map((row, context) -> alarm(row))
                .list();
    }

    /** Those that last, of all cabinets that may be seen; the oldest first. */
    public List<Alarm> open() {
        return handle.createQuery(OPEN).map((row, context) -> alarm(row)).list();
    }

    /** The cabinets with alarms that last, those first that wait longest. */
    List<Alarmed> atCabinets(int limit) {
        return handle.createQuery(AT_CABINETS)
                .bind("limit", limit)
                .map(
                        (row, context) ->
                                new Alarmed(
                                        row.getString("cabinet"),
                                        kinds(row),
                                        row.getTimestamp("since").toInstant(),
                                        row.getLong("cabinets")))
                .list();
    }

    private static List<Alarm.Kind> kinds(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(kind -> Named.get(Alarm.Kind.class, kind))
                .toList();
    }

    /** Those that last at one cabinet, the oldest first. */
    public List<Alarm> open(String cabinet) {
        return handle.createQuery(OPEN_AT)
                .bind("cabinet", cabinet)
                .map((row, context) -> alarm(row))
                .list();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getString("cabinet"),
                Named.get(Alarm.Kind.class, row.getString("kind")),
                row.getString("detail"),
                row.getTimestamp("raised_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("cleared_at")).map(Timestamp::toInstant));
    }
}
