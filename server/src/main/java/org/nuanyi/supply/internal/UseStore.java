package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Usage;

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
}
