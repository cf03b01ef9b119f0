package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Boards.Counts;
import org.nuanyi.supply.RunOut;

/** Looks over many stores at once, in the transaction of the handle. */
public final class BoardStore {

    /**
     * What is there of an item lies in other lots, or nowhere; what came by a paper that was undone
     * never was there. After the last move nothing was left, and nothing has come since.
     */
    private static final String RUN_OUT =
            """
            with gone as (
                select distinct stock.store, stock.item
                from supply.stock
                where stock.pieces = 0 and stock.unit = any(:units)
                  and not exists (select from supply.stock other
                                  where other.store = stock.store and other.item = stock.item and other.pieces > 0)
            ), since as (
                select gone.store, gone.item, max(move.moved_on) as day
                from gone join supply.move on move.store = gone.store and move.item = gone.item and not move.undone
                group by gone.store, gone.item
            )
            """;

    private static final String LIST =
            RUN_OUT
                    + """
                    select store, item, day from since
                    order by day, store, item
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
    public List<RunOut> runOut(Collection<String> units, int limit, int offset) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, units)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(
                        (row, context) ->
                                new RunOut(
                                        row.getLong("store"),
                                        row.getString("item"),
                                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
