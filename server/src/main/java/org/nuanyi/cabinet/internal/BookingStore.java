package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps what of the cabinets' is in the supplies' books, in the transaction of the handle. */
public final class BookingStore {

    private static final String LIST =
            """
            select * from cabinet.dispense where booked is null
            order by recorded_at, cabinet, boot, sequence
            limit :limit
            """;

    private static final String MARK =
            """
            update cabinet.dispense set booked = :booked
            where cabinet = :cabinet and boot = :boot and sequence = :sequence and booked is null
            """;

    /**
     * What is not booked yet.
     *
     * @param pieces below nothing what was given back
     * @param at by the cabinet's clock
     */
    public record Unbooked(
            String cabinet,
            UUID boot,
            long sequence,
            String unit,
            Optional<UUID> opening,
            String item,
            int pieces,
            Instant at,
            Instant recordedAt) {}

    private final Handle handle;

    public BookingStore(Handle handle) {
        this.handle = handle;
    }

    /** The first that was heard of comes first. */
    public List<Unbooked> list(int limit) {
        return handle.createQuery(LIST)
                .bind("limit", limit)
                .map((row, context) -> unbooked(row))
                .list();
    }

    /**
     * It is looked at.
     *
     * @param booked whether the books had as many
     */
    public void mark(Unbooked one, boolean booked) {
        handle.createUpdate(MARK)
                .bind("cabinet", one.cabinet())
                .bind("boot", one.boot())
                .bind("sequence", one.sequence())
                .bind("booked", booked ? "booked" : "short")
                .execute();
        new TwinStore(handle).compare(one.cabinet());
    }

    private static Unbooked unbooked(ResultSet row) throws SQLException {
        return new Unbooked(
                row.getString("cabinet"),
                row.getObject("boot", UUID.class),
                row.getLong("sequence"),
                row.getString("unit"),
                Optional.ofNullable(row.getObject("opening", UUID.class)),
                row.getString("item"),
                row.getInt("pieces"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }
}
