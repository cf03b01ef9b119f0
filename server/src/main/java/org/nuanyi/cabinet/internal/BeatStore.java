package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.TwinStore.Snapshot;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Wire;

/**
 * Keeps heartbeats, in the transaction of the handle. They are most of what ten thousand cabinets
 * say, and all that is asked of one is read as it is written.
 */
final class BeatStore {

    /** Late by more than a fifth is late (contract, section 7). */
    private static final double PATIENCE = 1.2;

    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final String BEAT =
            """
            update cabinet.twin
            set heartbeat = :heartbeat, seen_at = :now,
                due_at = cast(:now as timestamptz) + make_interval(secs => :patience * coalesce(
                    (select heartbeat_seconds from cabinet.device where device.cabinet = twin.cabinet), :usual))
            where cabinet = :cabinet
            returning
                online and boot = :boot and connection = :connection as is_known,
                exists (select from cabinet.alarm
                        where alarm.cabinet = twin.cabinet and kind = 'offline' and cleared_at is null) as was_missed,
                (select plan from cabinet.cabinet where id = twin.cabinet) as plan,
                coalesce((select moved from cabinet.boot
                          where boot.cabinet = twin.cabinet and boot_id = :boot_id), 0) as moved,
                exists (select from cabinet.opening
                        where opening.cabinet = twin.cabinet and not over and 'SILENT' = any (facts)) as is_unknown,
                lanes_boot_id, lanes_boot, lanes_sequence, lanes_at, lanes
            """;

    /**
     * What is known of a cabinet whose heart beat.
     *
     * @param isKnown whether it was on line already by the same connection
     * @param wasMissed whether somebody was told that it is away
     * @param plan how often what its lanes are for was changed
     * @param moved the number of the last word of its boot by which pieces may have moved; 0 before
     *     the first
     * @param isUnknown whether there is an opening nothing was heard of
     */
    record Beat(
            boolean isKnown,
            boolean wasMissed,
            long plan,
            long moved,
            boolean isUnknown,
            Optional<Snapshot> snapshot) {}

    private final Handle handle;

    BeatStore(Handle handle) {
        this.handle = handle;
    }

    /** Empty where it has no twin yet. */
    Optional<Beat> beat(Envelope from, Said.Heartbeat heartbeat, Instant now) {
        return handle.createQuery(BEAT)
                .bind("cabinet", from.cabinet())
                .bind("boot", from.boot())
                .bind("boot_id", from.bootId())
                .bind("connection", heartbeat.connection())
                .bind("heartbeat", Wire.write(heartbeat))
                .bind("now", now)
                .bind("patience", PATIENCE)
                .bind("usual", USUAL.toSeconds())
                .map((row, context) -> beat(row))
                .findOne();
    }

    private static Beat beat(ResultSet row) throws SQLException {
        return new Beat(
                row.getBoolean("is_known"),
                row.getBoolean("was_missed"),
                row.getLong("plan"),
                row.getLong("moved"),
                row.getBoolean("is_unknown"),
                TwinStore.snapshot(row));
    }
}
