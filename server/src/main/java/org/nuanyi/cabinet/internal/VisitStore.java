package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.cabinet.Load;
import org.nuanyi.cabinet.Visit;
import org.nuanyi.cabinet.VisitPurpose;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.cabinet.wire.Said.LaneHeld;
import org.nuanyi.cabinet.wire.Wire;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.supply.Lot;

/** Keeps who of the union opened cabinets, in the transaction of the handle. */
public final class VisitStore {

    private static final String ADD =
            """
            insert into cabinet.visit (id, unit, cabinet, purpose, lane, reason, store, account, begun_at, expires_at,
                                       before)
            values (:id, :unit, :cabinet, :purpose, :lane, :reason, :store, :account, :begun, :expires,
                    (select lanes from cabinet.twin where cabinet = :cabinet))
            on conflict do nothing
            """;

    private static final String ADD_LOAD =
            """
            insert into cabinet.load (visit, lane, unit, item, batch, expires_on, pieces)
            values (:visit, :lane, :unit, :item, :batch, :expires, :pieces)
            """;

    private static final String FIND = "select * from cabinet.visit where id = :id";

    private static final String LIST =
            """
            select * from cabinet.visit where cabinet = :cabinet order by begun_at desc, id limit :limit
            """;

    private static final String LOADS =
            "select * from cabinet.load where visit = :id order by lane";

    private static final String WRITE =
            """
            update cabinet.visit set facts = :facts, finished_at = :finished where id = :id
            """;

    /** The first snapshot with all that was done before the door was shut. */
    private static final String COUNT =
            """
            update cabinet.visit
            set after = twin.lanes
            from cabinet.twin
            where visit.cabinet = :cabinet and visit.finished_at is null and visit.after is null
              and 'CLOSED' = any (visit.facts)
              and twin.cabinet = visit.cabinet
              and exists (select from cabinet.boot
                          where boot.cabinet = twin.cabinet and boot.boot_id = twin.lanes_boot_id
                            and boot.up_to >= twin.lanes_sequence)
              and exists (select from cabinet.word join cabinet.boot using (cabinet, boot_id)
                          where word.closes = visit.id and word.channel = 'response'
                            and (boot.boot, word.sequence) <= (twin.lanes_boot, twin.lanes_sequence))
            """;

    private static final String FINISH =
            """
            update cabinet.visit set explained = :explained, finished_at = :now
            where id = :id and finished_at is null
            """;

    private static final String SILENT =
            """
            select id, cabinet from cabinet.visit
            where finished_at is null and expires_at < :before
              and not facts && array['OPENED', 'CLOSED', 'SILENT']
            limit :limit
            """;

    /** A visit nothing is heard of. */
    public record Silent(UUID id, String cabinet) {}

    private final Handle handle;

    public VisitStore(Handle handle) {
        this.handle = handle;
    }

    /** Whether it is new. */
    public boolean add(Visit visit) {
        boolean isNew =
                handle.createUpdate(ADD)
                                .bind("id", visit.id())
                                .bind("unit", visit.unit())
                                .bind("cabinet", visit.cabinet())
                                .bind("purpose", visit.purpose().id())
                                .bind("lane", visit.lane())
                                .bind("reason", visit.reason())
                                .bind("store", visit.store())
                                .bind("account", visit.account())
                                .bind("begun", visit.begunAt())
                                .bind("expires", visit.expiresAt())
                                .execute()
                        == 1;
        if (isNew && !visit.loads().isEmpty()) {
            addLoads(visit);
        }
        return isNew;
    }

    private void addLoads(Visit visit) {
        PreparedBatch batch = handle.prepareBatch(ADD_LOAD);
        visit.loads()
                .forEach(
                        load ->
                                batch.bind("visit", visit.id())
                                        .bind("lane", load.lane())
                                        .bind("unit", visit.unit())
                                        .bind("item", load.lot().item())
                                        .bind("batch", load.lot().batch())
                                        .bind("expires", load.lot().expiresOn())
                                        .bind("pieces", load.pieces())
                                        .add());
        batch.execute();
    }

    public Optional<Visit> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> visit(row)).findOne();
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Visit> hold(UUID id) {
        return handle.createQuery(FIND + " for no key update")
                .bind("id", id)
                .map((row, context) -> visit(row))
                .findOne();
    }

    /** The newest first. */
    public List<Visit> list(String cabinet, int limit) {
        return handle.createQuery(LIST)
                .bind("cabinet", cabinet)
                .bind("limit", limit)
                .map((row, context) -> visit(row))
                .list();
    }

    /** Whether there is such a visit of that cabinet. */
    public boolean knows(String cabinet, UUID id) {
        return find(id).filter(visit -> visit.cabinet().equals(cabinet)).isPresent();
    }

    /** More is known of its door; nothing if there is no such visit of that cabinet. */
    public void change(String cabinet, UUID id, UnaryOperator<Opening> step, Instant now) {
        hold(id).filter(visit -> visit.cabinet().equals(cabinet))
                .ifPresent(visit -> write(visit, step.apply(visit.opening()), now));
    }

    private void write(Visit visit, Opening opening, Instant now) {
        boolean isOver =
                switch (opening.state()) {
                    case UNKNOWN, DENIED, EXPIRED, JAMMED, SETTLED -> true;
                    case CLOSED -> visit.purpose() == VisitPurpose.SERVICE;
                    case QUEUED, SENT, ACKED, OPENED, LEFT_OPEN -> false;
                };
        handle.createUpdate(WRITE)
                .bind("id", visit.id())
                .bindArray(
                        "facts",
                        String.class,
                        opening.facts().stream().map(Fact::name).sorted().toList())
                .bind(
                        "finished",
                        isOver ? visit.finishedAt().or(() -> Optional.of(now)) : Optional.empty())
                .execute();
    }

    /** What lies in a cabinet is known anew: perhaps by more than when a door was shut. */
    public void count(String cabinet) {
        handle.createUpdate(COUNT).bind("cabinet", cabinet).execute();
    }

    /** Nothing more is to be done. */
    public void finish(UUID id, String explained, Instant now) {
        handle.createUpdate(FINISH)
                .bind("id", id)
                .bind("explained", Optional.of(explained).filter(it -> !it.isEmpty()))
                .bind("now", now)
                .execute();
    }

    /** Those whose time was over so long ago, and whose door never opened. */
    public List<Silent> silent(Instant now, Duration patience, int limit) {
        return handle.createQuery(SILENT)
                .bind("before", now.minus(patience))
                .bind("limit", limit)
                .map(
                        (row, context) ->
                                new Silent(
                                        row.getObject("id", UUID.class), row.getString("cabinet")))
                .list();
    }

    private List<Load> loads(UUID id) {
        return handle.createQuery(LOADS).bind("id", id).map((row, context) -> load(row)).list();
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getInt("lane"),
                new Lot(
                        row.getString("item"),
                        row.getString("batch"),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class))),
                row.getInt("pieces"));
    }

    private Visit visit(ResultSet row) throws SQLException {
        Set<Fact> facts =
                Arrays.stream((String[]) row.getArray("facts").getArray())
                        .map(Fact::valueOf)
                        .collect(Collectors.toSet());
        int lane = row.getInt("lane");
        long store = row.getLong("store");
        UUID id = row.getObject("id", UUID.class);
        return new Visit(
                id,
                row.getString("unit"),
                row.getString("cabinet"),
                Named.get(VisitPurpose.class, row.getString("purpose")),
                lane == 0 ? OptionalInt.empty() : OptionalInt.of(lane),
                row.getString("reason"),
                store == 0 ? OptionalLong.empty() : OptionalLong.of(store),
                row.getString("account"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                new Opening(facts, Map.of(), OptionalInt.empty(), Optional.empty()),
                loads(id),
                lanes(row, "before").orElse(List.of()),
                lanes(row, "after"),
                Optional.ofNullable(row.getString("explained")).orElse(""),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static Optional<List<LaneHeld>> lanes(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getString(column))
                .map(json -> Wire.readBack(json, Said.Lanes.class).lanes());
    }
}
