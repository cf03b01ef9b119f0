package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Alerts.Empty;
import org.nuanyi.supply.Alerts.Expiring;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;

/** Looks over all stores that may be seen, in the transaction of the handle. */
public final class AlertStore {

    private static final String LIST_EXPIRING =
            """
            select store.*, stock.item, lot.batch, lot.expires_on, stock.pieces
            from supply.lot
            join supply.stock on stock.lot = lot.id and stock.pieces > 0
            join supply.store on store.id = stock.store
            where lot.expires_on <= :until
            order by lot.expires_on, store.unit, store.kind desc, store.place, stock.item, lot.id
            limit :limit offset :offset
            """;

    private static final String COUNT_EXPIRING =
            """
            select count(*) from supply.lot join supply.stock on stock.lot = lot.id and stock.pieces > 0
            where lot.expires_on <= :until
            """;

    /** Whoever never had it and has a level lacks it too. */
    private static final String EMPTY =
            """
            with empty as (
                select known.store, known.item
                from (select stock.store, stock.item,
                             case when lot.expires_on is null or lot.expires_on >= :today then stock.pieces else 0 end
                                 as pieces
                      from supply.stock join supply.lot on lot.id = stock.lot
                      union all
                      select store, item, 0 from supply.level where released_at is null) known
                join supply.item on item.code = known.item
                where item.retired_on is null or item.retired_on > :today
                group by known.store, known.item
                having sum(known.pieces) = 0
            )
            """;

    private static final String LIST_EMPTY =
            EMPTY
                    + """
                    select store.*, empty.item,
                           (select max(moved_on) from supply.move
                            where move.store = empty.store and move.item = empty.item and not undone) as since,
                           (select coalesce(sum(line.sent), 0)
                            from supply.shipment
                            join supply.shipment_line line on line.shipment = shipment.id and line.item = empty.item
                            join supply.lot on lot.id = line.lot
                            where shipment.to_store = empty.store
                              and shipment.accepted_on is null and shipment.taken_back_on is null
                              and (lot.expires_on is null or lot.expires_on >= :today)) as coming
                    from empty join supply.store on store.id = empty.store
                    order by store.unit, store.kind desc, store.place, empty.item
                    limit :limit offset :offset
                    """;

    private static final String COUNT_EMPTY = EMPTY + "select count(*) from empty";

    private final Handle handle;

    public AlertStore(Handle handle) {
        this.handle = handle;
    }

    /** What expires until a day, the first first. */
    public List<Expiring> listExpiring(LocalDate until, int limit, int offset) {
        return handle.createQuery(LIST_EXPIRING)
                .bind("until", until)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> expiring(row))
                .list();
    }

    public long countExpiring(LocalDate until) {
        return handle.createQuery(COUNT_EXPIRING).bind("until", until).mapTo(Long.class).one();
    }

    /** Where no good piece is left, by places. */
    public List<Empty> listEmpty(LocalDate today, int limit, int offset) {
        return handle.createQuery(LIST_EMPTY)
                .bind("today", today)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> empty(row))
                .list();
    }

    public long countEmpty(LocalDate today) {
        return handle.createQuery(COUNT_EMPTY).bind("today", today).mapTo(Long.class).one();
    }

    private static Expiring expiring(ResultSet row) throws SQLException {
        LocalDate expiresOn = row.getObject("expires_on", LocalDate.class);
        return new Expiring(
                store(row),
                new Lot(row.getString("item"), row.getString("batch"), Optional.of(expiresOn)),
                expiresOn,
                row.getLong("pieces"));
    }

    private static Empty empty(ResultSet row) throws SQLException {
        return new Empty(
                store(row),
                row.getString("item"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                row.getLong("coming"));
    }

    private static Store store(ResultSet row) throws SQLException {
        return new Store(
                row.getLong("id"),
                row.getString("unit"),
                Named.get(StoreKind.class, row.getString("kind")),
                row.getString("place"));
    }
}
