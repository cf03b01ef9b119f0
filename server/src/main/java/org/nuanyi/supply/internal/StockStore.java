package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;

/** Keeps what stores hold, in the transaction of the handle. */
public final class StockStore {

    private static final String OPEN =
            """
            insert into supply.stock (store, unit, item, lot, pieces)
            select :store, :unit, lot.item, lot.id, 0 from supply.lot where lot.id = any(:lots)
            order by lot.id
            on conflict (store, lot) do nothing
            """;

    private static final String LOCK =
            """
            select id from supply.stock where store = :store and lot = any(:lots) order by id for update
            """;

    private static final String LOCK_ITEMS =
            """
            select id from supply.stock where store = :store and item = any(:items) order by id for update
            """;

    private static final String ADD =
            """
            update supply.stock set pieces = pieces + :pieces where store = :store and lot = :lot
            """;

    private static final String SELECT =
            """
            select stock.store, stock.lot, stock.item, lot.batch, lot.expires_on, stock.pieces
            from supply.stock join supply.lot on lot.id = stock.lot
            """;

    private static final String HELD =
            SELECT
                    + """
                    where stock.store = :store and stock.pieces > 0
                    order by stock.item, lot.expires_on, lot.batch, lot.id
                    """;

    private static final String EXPIRING =
            SELECT
                    + """
                    where stock.pieces > 0 and stock.unit = any(:units) and lot.expires_on <= :until
                    order by lot.expires_on, stock.store, lot.id
                    limit :limit offset :offset
                    """;

    private final Handle handle;

    public StockStore(Handle handle) {
        this.handle = handle;
    }

    /** Holds what the store has of these lots until the transaction ends, in one order. */
    public void hold(Store store, Collection<Long> lots) {
        handle.createUpdate(OPEN)
                .bind("store", store.id())
                .bind("unit", store.unit())
                .bindArray("lots", Long.class, lots)
                .execute();
        handle.createQuery(LOCK)
                .bind("store", store.id())
                .bindArray("lots", Long.class, lots)
                .mapTo(Long.class)
                .list();
    }

    /** Holds what the store has of these items. */
    public void holdItems(Store store, Collection<String> items) {
        handle.createQuery(LOCK_ITEMS)
                .bind("store", store.id())
                .bindArray("items", String.class, items)
                .mapTo(Long.class)
                .list();
    }

    /**
     * @param pieces added; below nothing they are taken away
     */
    public void add(Store store, long lot, long pieces) {
        handle.createUpdate(ADD)
                .bind("store", store.id())
                .bind("lot", lot)
                .bind("pieces", pieces)
                .execute();
    }

    /** What a store holds, by items; of each, what is to be used first comes first. */
    public List<Stock> held(long store) {
        return handle.createQuery(HELD)
                .bind("store", store)
                .map((row, context) -> stock(row))
                .list();
    }

    /**
     * What is to be used until a day, the first first.
     *
     * @param units codes
     */
    public List<Stock> expiring(Collection<String> units, LocalDate until, int limit, int offset) {
        return handle.createQuery(EXPIRING)
                .bindArray("units", String.class, units)
                .bind("until", until)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> stock(row))
                .list();
    }

    private static Stock stock(ResultSet row) throws SQLException {
        return new Stock(
                row.getLong("store"),
                new Lot(
                        row.getString("item"),
                        row.getString("batch"),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class))),
                row.getLong("pieces"));
    }
}
