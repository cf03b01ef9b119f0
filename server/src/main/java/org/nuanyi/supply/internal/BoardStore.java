package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Boards.Counts;
import org.nuanyi.supply.RunOut;

/** Looks over many stores at once, in the transaction of the handle. */
public final class BoardStore {

    /**
     * Where no good piece is left of an item that a store had, or has a level for. What came by a
     * paper that was undone never was there; what is retired is not missed.
     */
    private static final String RUN_OUT =
            """
            with known as (
                select stock.store, stock.item,
                       case when lot.expires_on is null or lot.expires_on >= :today then stock.pieces else 0 end as good,
                       false as levelled
                from supply.stock join supply.lot on lot.id = stock.lot
                where stock.unit = any(:units)
                union all
                select store, item, 0, true from supply.level where unit = any(:units) and released_at is null
            ), gone as (
                select known.store, known.item, bool_or(known.levelled) as levelled
                from known join supply.item on item.code = known.item
                where item.retired_on is null or item.retired_on > :today
                group by known.store, known.item
                having sum(known.good) = 0
            ), since as (
                select gone.store, gone.item, max(move.moved_on) as day
                from gone
                left join supply.move on move.store = gone.store and move.item = gone.item and not move.undone
                group by gone.store, gone.item, gone.levelled
                having gone.levelled or count(move.id) > 0
            )
            """;

    private static final String LIST =
            RUN_OUT
                    + """
                    select store, item, day,
                           (select coalesce(sum(line.sent), 0)
                            from supply.shipment
                            join supply.shipment_line line on line.shipment = shipment.id and line.item = since.item
                            join supply.lot on lot.id = line.lot
                            where shipment.to_store = since.store
                              and shipment.accepted_on is null and shipment.taken_back_on is null
                              and (lot.expires_on is null or lot.expires_on >= :today)) as coming
                    from since
                    order by day nulls first, store, item
                    limit :limit offset :offset
                    """;

    private static final String COUNTS =
            RUN_OUT
                    + """
                    select (select count(*) from since) as gone,
                           count(*) filter (where lot.expires_on < :today) as expired,
                           count(*) filter (where lot.expires_on >= :today) as soon
                    from supply.stock join supply.lot on lot.id = stock.lot
                    where stock.pieces > 0 and stock.unit = any(:units) and lot.expires_on <= :until
                    """;

    private final Handle handle;

    public BoardStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * @param units codes
     * @param until the last day that is soon
     */
    public Counts counts(Collection<String> units, LocalDate today, LocalDate until) {
        return handle.createQuery(COUNTS)
                .bindArray("units", String.class, units)
                .bind("today", today)
                .bind("until", until)
                .map(
                        (row, context) ->
                                new Counts(
                                        row.getInt("gone"),
                                        row.getInt("expired"),
                                        row.getInt("soon")))
                .one();
    }

    /**
     * A page of what ran out, the longest ago first.
     *
     * @param units codes
     */
    public List<RunOut> runOut(Collection<String> units, LocalDate today, int limit, int offset) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, units)
                .bind("today", today)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(
                        (row, context) ->
                                new RunOut(
                                        row.getLong("store"),
                                        row.getString("item"),
                                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                                        row.getLong("coming")))
                .list();
    }
}
