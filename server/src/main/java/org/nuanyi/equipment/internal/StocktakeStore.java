package org.nuanyi.equipment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.equipment.StockGroup;
import org.nuanyi.equipment.StockLine;
import org.nuanyi.equipment.Stocktake;
import org.nuanyi.station.StationCode;

/** Keeps stock-takes, in the transaction of the handle. */
public final class StocktakeStore {

    private static final String OPEN =
            """
            insert into equipment.stocktake (unit, station, opened_by, opened_at)
            values (:unit, :station, :by, :at)
            on conflict (station) where closed_at is null do nothing
            returning id
            """;

    private static final String GOING_ON =
            "select id from equipment.stocktake where station = :station and closed_at is null";

    private static final String FIND = "select * from equipment.stocktake where id = :id";

    private static final String LIST =
            """
            select * from equipment.stocktake where unit = any(:units)
            order by closed_at is not null, id desc limit :limit offset :offset
            """;

    /** Whoever scans keeps whoever closes out, and the other way round. */
    private static final String LOCK_TO_SCAN =
            "select id from equipment.stocktake where id = :id for share";

    private static final String LOCK =
            "select id from equipment.stocktake where id = :id for no key update";

    private static final String CLOSE =
            """
            update equipment.stocktake set closed_by = :by, closed_at = :at, void = :void where id = :id
            """;

    private static final String OUTCOMES =
            "select * from equipment.outcome where stocktake = :id order by id";

    private static final String ADD_OUTCOME =
            """
            insert into equipment.outcome (stocktake, unit, tag, item, station, what, times, note)
            values (:id, :unit, :tag, :item, :station, :what, :times, :note)
            """;

    private static final String COUNTS =
            """
            select stocktake, what, count(*) as pieces from equipment.outcome
            where stocktake = any(:ids) group by stocktake, what
            """;

    private final Handle handle;

    public StocktakeStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty if one goes on at the station. */
    public Optional<Long> open(String unit, StationCode station, String by, Instant at) {
        return handle.createQuery(OPEN)
                .bind("unit", unit)
                .bind("station", station.value())
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne();
    }

    /** The one that goes on at a station. */
    public Optional<Long> goingOn(StationCode station) {
        return handle.createQuery(GOING_ON)
                .bind("station", station.value())
                .mapTo(Long.class)
                .findOne();
    }

    public Optional<Stocktake> find(long id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> stocktake(row))
                .findOne();
    }

    /** Those of these units: what goes on comes first, then the last. */
    public List<Stocktake> list(List<String> units, int limit, int offset) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, units)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> stocktake(row))
                .list();
    }

    /** Holds it open, together with others who scan; false if it may not be changed. */
    public boolean lockToScan(long id) {
        return isThere(LOCK_TO_SCAN, id);
    }

    /** Holds it; false if it may not be changed. */
    public boolean lock(long id) {
        return isThere(LOCK, id);
    }

    private boolean isThere(String sql, long id) {
        return handle.createQuery(sql).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    /**
     * It is over.
     *
     * @param empty whether nothing comes out of it
     */
    public void close(long id, String by, Instant at, boolean empty) {
        handle.createUpdate(CLOSE)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("void", empty)
                .execute();
    }

    public void addOutcome(Stocktake stocktake, StockLine line) {
        handle.createUpdate(ADD_OUTCOME)
                .bind("id", stocktake.id())
                .bind("unit", stocktake.unit())
                .bind("tag", line.tag())
                .bind("item", line.item())
                .bind("station", line.station())
                .bind("what", line.group().id())
                .bind("times", line.times())
                .bind("note", line.note())
                .execute();
    }

    /** What came out of it, in its order. */
    public List<StockLine> outcomes(Stocktake stocktake) {
        return handle.createQuery(OUTCOMES)
                .bind("id", stocktake.id())
                .map(
                        (row, context) ->
                                new StockLine(
                                        Named.get(StockGroup.class, row.getString("what")),
                                        row.getString("tag"),
                                        row.getString("item"),
                                        row.getString("station"),
                                        "",
                                        row.getInt("times"),
                                        row.getString("note")))
                .list();
    }

    /** How many pieces came out in each group, by the numbers of stock-takes. */
    public Map<Long, Map<StockGroup, Integer>> counts(List<Long> ids) {
        Map<Long, Map<StockGroup, Integer>> counts = new LinkedHashMap<>();
        handle.createQuery(COUNTS)
                .bindArray("ids", Long.class, ids)
                .map(
                        (row, context) ->
                                counts.computeIfAbsent(
                                                row.getLong("stocktake"),
                                                _ -> new LinkedHashMap<>())
                                        .put(
                                                Named.get(StockGroup.class, row.getString("what")),
                                                row.getInt("pieces")))
                .list();
        return counts;
    }

    private static Stocktake stocktake(ResultSet row) throws SQLException {
        return new Stocktake(
                row.getLong("id"),
                row.getString("unit"),
                new StationCode(row.getString("station")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("closed_by")),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("void"));
    }
}
