package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreCard;
import org.nuanyi.supply.StoreFilter;
import org.nuanyi.supply.StoreKind;

/** Keeps where supplies lie, in the transaction of the handle. */
public final class PlaceStore {

    private static final String ADD =
            """
            insert into supply.store (unit, kind, place) values (:unit, :kind, :place)
            on conflict (kind, place) do nothing
            """;

    private static final String FIND =
            "select * from supply.store where kind = :kind and place = :place";

    private static final String GET = "select * from supply.store where id = :id";

    private static final String ALL_OF =
            "select * from supply.store where id = any(:ids) order by id";

    private static final String OF_PLACES =
            "select * from supply.store where kind = :kind and place = any(:places)";

    /** What each store of the page holds is summed up for the page alone. */
    private static final String PAGE =
            """
            with shown as (
                select * from supply.store
                where unit = any(:units) and (:anywhere or place = any(:places))
                order by unit, kind desc, place
                limit :limit offset :offset
            )
            select shown.*, held.items, held.pieces, held.gone, held.first_day
            from shown
            cross join lateral (
                select count(*) filter (where there > 0) as items, coalesce(sum(there), 0) as pieces,
                       count(*) filter (where there = 0) as gone, min(day) as first_day
                from (select sum(stock.pieces) as there, min(lot.expires_on) filter (where stock.pieces > 0) as day
                      from supply.stock join supply.lot on lot.id = stock.lot
                      where stock.store = shown.id
                      group by stock.item) item
            ) held
            order by shown.unit, shown.kind desc, shown.place
            """;

    /** Who may only see it locks nothing. */
    private static final String LOCK = GET + " for no key update";

    private static final String LIST =
            "select * from supply.store where unit = any(:units) order by unit, kind desc, place";

    private final Handle handle;

    public PlaceStore(Handle handle) {
        this.handle = handle;
    }

    public void add(String unit, StoreKind kind, String place) {
        handle.createUpdate(ADD)
                .bind("unit", unit)
                .bind("kind", kind.id())
                .bind("place", place)
                .execute();
    }

    public Optional<Store> find(StoreKind kind, String place) {
        return handle.createQuery(FIND)
                .bind("kind", kind.id())
                .bind("place", place)
                .map((row, context) -> store(row))
                .findOne();
    }

    /** Empty if there is none that may be seen. */
    public Optional<Store> find(long id) {
        return one(GET, id);
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Store> lock(long id) {
        return one(LOCK, id);
    }

    /**
     * @param units codes
     */
    public List<Store> list(List<String> units) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, units)
                .map((row, context) -> store(row))
                .list();
    }

    /** Those of these numbers that may be seen. */
    public List<Store> findAll(Collection<Long> ids) {
        return handle.createQuery(ALL_OF)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> store(row))
                .list();
    }

    /** Those of these places that there are. */
    public List<Store> findAll(StoreKind kind, Collection<String> places) {
        return handle.createQuery(OF_PLACES)
                .bind("kind", kind.id())
                .bindArray("places", String.class, places)
                .map((row, context) -> store(row))
                .list();
    }

    /** A page, those of the units themselves first. */
    public List<StoreCard> page(StoreFilter filter, int limit, int offset) {
        return handle.createQuery(PAGE)
                .bindArray("units", String.class, filter.units())
                .bind("anywhere", filter.places().isEmpty())
                .bindArray("places", String.class, filter.places().orElse(List.of()))
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> card(row))
                .list();
    }

    private static StoreCard card(ResultSet row) throws SQLException {
        return new StoreCard(
                store(row),
                row.getInt("items"),
                row.getLong("pieces"),
                row.getInt("gone"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)));
    }

    private Optional<Store> one(String sql, long id) {
        return handle.createQuery(sql).bind("id", id).map((row, context) -> store(row)).findOne();
    }

    private static Store store(ResultSet row) throws SQLException {
        return new Store(
                row.getLong("id"),
                row.getString("unit"),
                Named.get(StoreKind.class, row.getString("kind")),
                row.getString("place"));
    }
}
