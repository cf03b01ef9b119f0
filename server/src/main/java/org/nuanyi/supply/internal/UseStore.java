package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.supply.StoreUse;
import org.nuanyi.supply.UseFilter;

/** Counts what was used, in the transaction of the handle. */
public final class UseStore {

    /**
     * A day is one without if nothing was left at its end; so are the days before the first move.
     * What a count misses was used, and nobody wrote it down.
     */
    private static final String USED =
            """
            with daily as (
                select item, moved_on, sum(pieces) as pieces,
                       sum(case when kind in ('use', 'count') then -pieces else 0 end) as used
                from supply.move
                where store = :store and not undone and moved_on <= :until
                group by item, moved_on
            ), running as (
                select item, moved_on, used, sum(pieces) over items as balance, lead(moved_on) over items as next_on
                from daily window items as (partition by item order by moved_on)
            )
            select item,
                   greatest(0, coalesce(sum(used) filter (where moved_on >= :from), 0)) as used,
                   coalesce(sum(greatest(0, coalesce(next_on, :until + 1) - greatest(moved_on, :from)))
                            filter (where balance = 0), 0)
                   + greatest(0, min(moved_on) - :from) as without
            from running
            group by item
            """;

    /** The same for a page of stores and items, of those that had moved by the last day. */
    private static final String LIST =
            """
            with shown as (
                select distinct stock.unit, stock.store, stock.item
                from supply.stock
                where stock.unit = any(:units) and (:item = '' or stock.item = :item)
                  and exists (select from supply.move
                              where move.store = stock.store and move.item = stock.item
                                and not move.undone and move.moved_on <= :until)
                order by stock.unit, stock.store, stock.item
                limit :limit offset :offset
            ), daily as (
                select shown.unit, move.store, move.item, moved_on, sum(pieces) as pieces,
                       sum(case when kind in ('use', 'count') then -pieces else 0 end) as used
                from shown join supply.move on move.store = shown.store and move.item = shown.item
                where not undone and moved_on <= :until
                group by shown.unit, move.store, move.item, moved_on
            ), running as (
                select unit, store, item, moved_on, used, sum(pieces) over items as balance,
                       lead(moved_on) over items as next_on
                from daily window items as (partition by store, item order by moved_on)
            )
            select store, item,
                   greatest(0, coalesce(sum(used) filter (where moved_on >= :from), 0)) as used,
                   coalesce(sum(greatest(0, coalesce(next_on, :until + 1) - greatest(moved_on, :from)))
                            filter (where balance = 0), 0)
                   + greatest(0, min(moved_on) - :from) as without
            from running
            group by unit, store, item
            order by unit, store, item
            """;

    private final Handle handle;

    public UseStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a store used of each item it ever had, by their codes.
     *
     * @param until last day
     */
    public Map<String, Usage> used(long store, LocalDate from, LocalDate until) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
        Map<String, Usage> used = new TreeMap<>();
        handle.createQuery(USED)
                .bind("store", store)
                .bind("from", from)
                .bind("until", until)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getString("item"),
                                        new Usage(
                                                row.getLong("used"), days, row.getInt("without"))))
                .forEach(one -> used.put(one.getKey(), one.getValue()));
        return used;
    }

    /** A page of who used what, by stores and items. */
    public List<StoreUse> list(UseFilter filter, int limit, int offset) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, filter.units())
                .bind("item", filter.item().orElse(""))
                .bind("from", filter.from())
                .bind("until", filter.until())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(
                        (row, context) ->
                                new StoreUse(
                                        row.getLong("store"),
                                        row.getString("item"),
                                        new Usage(
                                                row.getLong("used"),
                                                filter.days(),
                                                row.getInt("without"))))
                .list();
    }
}
