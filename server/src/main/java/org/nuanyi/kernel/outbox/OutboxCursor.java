package org.nuanyi.kernel.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a reader has come. The mark is a PostgreSQL snapshot: it says of every transaction, also
 * of those still running, whether its events have been read. What is visible now and was not
 * visible at the mark is exactly what is new, in whatever order transactions took their numbers and
 * committed, and however long an unrelated one stays open.
 */
record OutboxCursor(String mark) {

    private static final String NOW = "select pg_current_snapshot()::text";

    private static final String NEWS =
            """
            with present as (select pg_current_snapshot() as snapshot),
                 mark as (select cast(? as pg_snapshot) as snapshot)
            select present.snapshot::text, e.id, e.happened, e.module, e.kind, e.keys
            from present
            cross join mark
            left join outbox.event e
                on e.tx >= pg_snapshot_xmin(mark.snapshot)
                and not pg_visible_in_snapshot(e.tx, mark.snapshot)
            order by e.id
            """;

    /** What is new, and the cursor from which nothing of it is new any more. */
    record News(List<SeenEvent> events, OutboxCursor next) {}

    /** Past everything that is committed now. */
    static OutboxCursor atPresent(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new OutboxCursor(row.getString(1));
        }
    }

    /** Reads in one statement, hence in one snapshot. */
    News read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWS)) {
            query.setString(1, mark);
            try (ResultSet rows = query.executeQuery()) {
                return news(rows);
            }
        }
    }

    private News news(ResultSet rows) throws SQLException {
        List<SeenEvent> events = new ArrayList<>();
        String present = mark;
        while (rows.next()) {
            present = rows.getString(1);
            long id = rows.getLong(2);
            if (!rows.wasNull()) {
                events.add(new SeenEvent(id, happened(rows), event(rows)));
            }
        }
        return new News(events, new OutboxCursor(present));
    }

    private static Instant happened(ResultSet rows) throws SQLException {
        return rows.getObject(3, OffsetDateTime.class).toInstant();
    }

    private static OutboxEvent event(ResultSet rows) throws SQLException {
        String[] keys = (String[]) rows.getArray(6).getArray();
        return new OutboxEvent(rows.getString(4), rows.getString(5), List.of(keys));
    }
}
