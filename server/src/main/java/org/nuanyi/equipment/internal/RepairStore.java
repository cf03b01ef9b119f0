package org.nuanyi.equipment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairCost;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.purchase.Asset;
import org.nuanyi.station.StationCode;

/** Keeps repairs, in the transaction of the handle. */
public final class RepairStore {

    private static final String ADD =
            """
            insert into equipment.repair (tag, unit, station, item, fault, jpeg, reported_by, reported_at, source, report)
            values (:tag, :unit, :station, :item, :fault, :jpeg, :by, :at, :source, :report)
            on conflict (tag) where closed_at is null do nothing
            returning id
            """;

    private static final String COLUMNS =
            """
            select id, tag, unit, station, item, fault, jpeg is not null as pictured, reported_by, reported_at,
                   source, report, repairer, expected, until_on, cost, spending, closed_at is null as open
            from equipment.repair
            """;

    private static final String LIST = COLUMNS + "where id = any(:ids) order by id";

    private static final String OF = COLUMNS + "where tag = :tag order by id desc";

    private static final String CLOSED =
            COLUMNS
                    + """
                    where closed_at is not null and unit = any(:units)
                    order by closed_at desc, id desc limit :limit offset :offset
                    """;

    private static final String OPEN =
            COLUMNS + "where closed_at is null and tag = any(:tags) order by id";

    private static final String OF_REPORT = COLUMNS + "where report = :report order by id";

    private static final String LOCK =
            "select id from equipment.repair where id = :id for no key update";

    private static final String ORDER =
            """
            update equipment.repair set repairer = :repairer, expected = :expected, until_on = :until
            where id = :id
            """;

    private static final String ACCOUNT =
            """
            update equipment.repair set cost = :cost, spending = :spending, closed_at = :at where id = :id
            """;

    private static final String CLOSE =
            "update equipment.repair set closed_at = :at where id = :id";

    private static final String PHOTO =
            "select jpeg from equipment.repair where id = :id and jpeg is not null";

    private final Handle handle;

    public RepairStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty if the piece has an open one. */
    public Optional<Long> add(Asset piece, NewFault fault, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("tag", piece.tag())
                .bind("unit", piece.unit())
                .bind("station", piece.station().value())
                .bind("item", piece.item())
                .bind("fault", fault.fault())
                .bind("jpeg", fault.photo())
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("source", fault.source().kind().id())
                .bind("report", fault.source().report())
                .mapTo(Long.class)
                .findOne();
    }

    /** Holds it; false if there is none that may be changed. */
    public boolean lock(long id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    /** Those of these numbers that may be seen, by their numbers. */
    public List<Repair> list(Collection<Long> ids) {
        return handle.createQuery(LIST)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> repair(row))
                .list();
    }

    /** All of a piece, the last first. */
    public List<Repair> of(String tag) {
        return handle.createQuery(OF).bind("tag", tag).map((row, context) -> repair(row)).list();
    }

    /** Those of these units that are over, the last first. */
    public List<Repair> closed(List<String> units, int limit, int offset) {
        return handle.createQuery(CLOSED)
                .bindArray("units", String.class, units)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> repair(row))
                .list();
    }

    /** Those of these pieces that are to be done. */
    public List<Repair> listOpen(Collection<String> tags) {
        return handle.createQuery(OPEN)
                .bindArray("tags", String.class, tags)
                .map((row, context) -> repair(row))
                .list();
    }

    /** Those that came of a worker's report, by their numbers. */
    public List<Repair> ofReport(long order) {
        return handle.createQuery(OF_REPORT)
                .bind("report", order)
                .map((row, context) -> repair(row))
                .list();
    }

    public void order(long id, RepairOrder order) {
        handle.createUpdate(ORDER)
                .bind("id", id)
                .bind("repairer", order.repairer())
                .bind("expected", order.expected())
                .bind("until", order.until())
                .execute();
    }

    public void account(long id, RepairCost cost, Instant at) {
        handle.createUpdate(ACCOUNT)
                .bind("id", id)
                .bind("cost", cost.fen())
                .bind("spending", cost.spending())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    public void close(long id, Instant at) {
        handle.createUpdate(CLOSE).bind("id", id).bind("at", at.atOffset(ZoneOffset.UTC)).execute();
    }

    public Optional<byte[]> findPhoto(long id) {
        return handle.createQuery(PHOTO).bind("id", id).mapTo(byte[].class).findOne();
    }

    private static Repair repair(ResultSet row) throws SQLException {
        return new Repair(
                row.getLong("id"),
                row.getString("tag"),
                row.getString("unit"),
                new StationCode(row.getString("station")),
                row.getString("item"),
                row.getString("fault"),
                row.getBoolean("pictured"),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                source(row),
                order(row),
                cost(row),
                row.getBoolean("open"));
    }

    private static FaultSource source(ResultSet row) throws SQLException {
        return new FaultSource(
                Named.get(FaultSource.Kind.class, row.getString("source")),
                Optional.ofNullable(row.getObject("report", Long.class)));
    }

    private static Optional<RepairOrder> order(ResultSet row) throws SQLException {
        Optional<String> repairer = Optional.ofNullable(row.getString("repairer"));
        return repairer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RepairOrder(
                                repairer.get(),
                                row.getLong("expected"),
                                row.getObject("until_on", LocalDate.class)));
    }

    private static Optional<RepairCost> cost(ResultSet row) throws SQLException {
        Optional<Long> fen = Optional.ofNullable(row.getObject("cost", Long.class));
        Optional<Long> spending = Optional.ofNullable(row.getObject("spending", Long.class));
        return fen.map(known -> new RepairCost(known, spending));
    }
}
