package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.wire.Envelope;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Wire;

/** Keeps how cabinets are, in the transaction of the handle. */
public final class TwinStore {

    private static final String BEGIN =
            """
            insert into cabinet.twin (cabinet, unit) values (:cabinet, :unit) on conflict do nothing
            """;

    /**
     * The newest is that of the greatest boot and number in it, and of equals the one that is gone.
     * Who is only silent is back with a heartbeat; what a broker kept of its connection says
     * nothing.
     */
    private static final String CONNECTION =
            """
            update cabinet.twin
            set boot = :boot, connection = :connection, online = :online, gone = not :online,
                changed_at = case when online = :online then changed_at else :now end
            where cabinet = :cabinet
              and ((boot, connection) < (:boot, :connection)
                   or (boot, connection) = (:boot, :connection) and not gone and (not :online or :beats))
            """;

    private static final String LANES =
            """
            update cabinet.twin
            set lanes = :lanes, lanes_boot = :boot, lanes_boot_id = :boot_id, lanes_sequence = :sequence,
                lanes_at = :at, compare = true
            where cabinet = :cabinet
              and (lanes is null or (lanes_boot, lanes_sequence) <= (:boot, :sequence))
            """;

    /** A heartbeat that came meanwhile is believed. */
    private static final String SILENT =
            """
            update cabinet.twin set online = false, changed_at = case when online then :now else changed_at end
            where cabinet = :cabinet and due_at < :now
            """;

    private static final String AWAITED =
            """
            select exists (select from cabinet.opening
                           where cabinet = :cabinet and not over and 'SILENT' = any (facts))
                or exists (select from cabinet.visit where cabinet = :cabinet and finished_at is null)
            """;

    private static final String COMPARE =
            "update cabinet.twin set compare = true where cabinet = :cabinet";

    /**
     * Of a cabinet {@code one} whose books and snapshot speak of the same time: all is here and
     * booked that is in it, and nothing is known that is later.
     */
    private static final String IS_CURRENT =
            """
            lanes is not null
            and (lanes_sequence = 0
                 or exists (select from cabinet.boot
                            where boot.cabinet = one.cabinet and boot_id = lanes_boot_id
                              and up_to >= lanes_sequence))
            and not exists (select from cabinet.dispense
                            where dispense.cabinet = one.cabinet and booked is null)
            and not exists (select from cabinet.dispense
                            where dispense.cabinet = one.cabinet and boot = lanes_boot_id
                              and sequence > lanes_sequence)
            and not exists (select from cabinet.boot join cabinet.dispense
                                on dispense.cabinet = boot.cabinet and dispense.boot = boot_id
                            where boot.cabinet = one.cabinet and boot.boot > lanes_boot)
            """;

    private static final String CURRENT =
            "select exists (select from cabinet.twin as one where cabinet = :cabinet and "
                    + IS_CURRENT
                    + ")";

    /** And nobody is about to say what was brought. */
    private static final String TO_COMPARE =
            """
            update cabinet.twin set compare = false
            where cabinet in (
                select cabinet from cabinet.twin as one
                where compare and %s
                  and not exists (select from cabinet.visit
                                  where visit.cabinet = one.cabinet and purpose = 'restock' and finished_at is null)
                limit :limit)
            returning cabinet
            """
                    .formatted(IS_CURRENT);

    private static final String ALL = "select * from cabinet.twin";
    private static final String FIND = ALL + " where cabinet = :cabinet";

    private static final String LATE =
            """
            select cabinet, twin.unit from cabinet.twin join cabinet.cabinet on id = cabinet
            where due_at < :now and retired_on is null
              and not exists (select from cabinet.alarm
                              where alarm.cabinet = twin.cabinet and kind = 'offline' and cleared_at is null)
            order by due_at
            limit :limit
            """;

    /** A cabinet whose word did not come in time. */
    public record Late(String cabinet, String unit) {}

    /**
     * The newest snapshot: up to and with which message of which boot.
     *
     * @param planogramVersion by which plan of its lanes
     * @param at by the cabinet's clock, and not later than it was heard
     */
    record Snapshot(UUID bootId, long boot, long sequence, long planogramVersion, Instant at) {}

    private final Handle handle;

    public TwinStore(Handle handle) {
        this.handle = handle;
    }

    void begin(String cabinet, String unit) {
        handle.createUpdate(BEGIN).bind("cabinet", cabinet).bind("unit", unit).execute();
    }

    /**
     * Whether its newest snapshot is waited for: by an opening nothing was heard of, or a visit.
     */
    boolean isAwaited(String cabinet) {
        return handle.createQuery(AWAITED).bind("cabinet", cabinet).mapTo(Boolean.class).one();
    }

    /** Its heart beat: it is there, unless something newer is known of its connection. */
    void beats(Envelope from, long connection, Instant now) {
        connection(from, connection, true, true, now);
    }

    /** What was said of its connection, unless something newer is known. */
    void connection(Envelope from, long connection, boolean online, Instant now) {
        connection(from, connection, online, false, now);
    }

    private void connection(
            Envelope from, long connection, boolean online, boolean beats, Instant now) {
        handle.createUpdate(CONNECTION)
                .bind("cabinet", from.cabinet())
                .bind("boot", from.boot())
                .bind("connection", connection)
                .bind("online", online)
                .bind("beats", beats)
                .bind("now", now)
                .execute();
    }

    /**
     * Whether it is as new as the one that was known.
     *
     * @param at when it was counted
     */
    boolean lanes(Envelope from, Said.Lanes lanes, Instant at) {
        return handle.createUpdate(LANES)
                        .bind("cabinet", from.cabinet())
                        .bind("lanes", Wire.write(lanes))
                        .bind("boot", from.boot())
                        .bind("boot_id", from.bootId())
                        .bind("sequence", lanes.sequence())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    public Optional<Twin> find(String cabinet) {
        return handle.createQuery(FIND)
                .bind("cabinet", cabinet)
                .map((row, context) -> twin(row))
                .findOne();
    }

    /** Whether it is there, by the newest word of its connection. */
    public boolean isOnline(String cabinet) {
        return find(cabinet).filter(Twin::isOnline).isPresent();
    }

    Optional<Snapshot> snapshot(String cabinet) {
        return handle.createQuery(FIND)
                .bind("cabinet", cabinet)
                .map((row, context) -> snapshot(row))
                .findOne()
                .flatMap(found -> found);
    }

    /** Of a row of it; empty where there was none yet. */
    static Optional<Snapshot> snapshot(ResultSet row) throws SQLException {
        String lanes = row.getString("lanes");
        return lanes == null
                ? Optional.empty()
                : Optional.of(
                        new Snapshot(
                                row.getObject("lanes_boot_id", UUID.class),
                                row.getLong("lanes_boot"),
                                row.getLong("lanes_sequence"),
                                Wire.readBack(lanes, Said.Lanes.class).planogramVersion(),
                                row.getTimestamp("lanes_at").toInstant()));
    }

    /** Its books changed: they are to be compared with what lies in it. */
    public void compare(String cabinet) {
        handle.createUpdate(COMPARE).bind("cabinet", cabinet).execute();
    }

    /** Whether its books and its snapshot speak of the same time. */
    public boolean isCurrent(String cabinet) {
        return handle.createQuery(CURRENT).bind("cabinet", cabinet).mapTo(Boolean.class).one();
    }

    /** Ids of cabinets to be compared now; they are named once. */
    public List<String> takeToCompare(int limit) {
        return handle.createQuery(TO_COMPARE).bind("limit", limit).mapTo(String.class).list();
    }

    /** Of all cabinets that may be seen. */
    public List<Twin> list() {
        return handle.createQuery(ALL + " order by cabinet")
                .map((row, context) -> twin(row))
                .list();
    }

    /** Those whose word did not come in time, and of which nobody knows yet. */
    public List<Late> late(Instant now, int limit) {
        return handle.createQuery(LATE)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Late(row.getString("cabinet"), row.getString("unit")))
                .list();
    }

    /** Its word did not come in time. */
    public void silent(String cabinet, Instant now) {
        handle.createUpdate(SILENT).bind("cabinet", cabinet).bind("now", now).execute();
    }

    private static Twin twin(ResultSet row) throws SQLException {
        return new Twin(
                row.getString("cabinet"),
                row.getBoolean("online"),
                instant(row, "changed_at"),
                instant(row, "seen_at"),
                instant(row, "due_at"),
                Optional.ofNullable(row.getString("heartbeat"))
                        .map(json -> Wire.readBack(json, Said.Heartbeat.class)),
                Optional.ofNullable(row.getString("lanes"))
                        .map(json -> Wire.readBack(json, Said.Lanes.class)),
                instant(row, "lanes_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
