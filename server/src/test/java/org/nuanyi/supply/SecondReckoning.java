package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What stations need, reckoned a second time: from the definition, day by day, from the first move
 * on, in decimals, and from what moved and not from what is said to be there.
 */
final class SecondReckoning {

    private static final String NEEDS =
            """
            with told as (
                select move.*, lot.expires_on
                from supply.move
                join supply.store on store.id = move.store and store.kind = 'station'
                join supply.lot on lot.id = move.lot
                where not move.undone
            ), had as (
                select distinct unit, store, item from told
            ), calendar as (
                select had.*, cast(day as date) as day
                from had, generate_series(cast(:today as date) - 90, cast(:today as date) - 1, interval '1 day') day
            ), moved as (
                select store, item, moved_on as day, sum(pieces) as pieces,
                       -sum(pieces) filter (where kind = 'use' or kind = 'count') as used
                from told group by store, item, moved_on
            ), opening as (
                select store, item, sum(pieces) as pieces from moved where day < cast(:today as date) - 90 group by store, item
            ), evening as (
                select calendar.unit, calendar.store, calendar.item, coalesce(moved.used, 0) as used,
                       coalesce(opening.pieces, 0)
                       + sum(coalesce(moved.pieces, 0)) over (partition by calendar.store, calendar.item
                                                              order by calendar.day) as balance
                from calendar
                left join moved on moved.store = calendar.store and moved.item = calendar.item and moved.day = calendar.day
                left join opening on opening.store = calendar.store and opening.item = calendar.item
            ), consumption as (
                select store, item, greatest(sum(used), 0) as used, count(*) filter (where balance <> 0) as stocked
                from evening group by store, item
            ), wanted as (
                select store, item, greatest(1, ceil(used * 14.0 / stocked)) as low,
                       greatest(1, ceil(used * 14.0 / stocked)) + greatest(1, ceil(used * 14.0 / stocked)) as high
                from consumption where used > 0 and stocked > 0
            ), chosen as (
                select store, item, threshold as low, target as high from supply.level where released_by is null
                union all
                select * from wanted
                where not exists (select from supply.level
                                  where level.store = wanted.store and level.item = wanted.item and released_by is null)
            ), good as (
                select store, item, sum(pieces) as pieces from told
                where expires_on is null or expires_on >= :today group by store, item
            ), way as (
                select shipment.to_store as store, line.item, sum(line.sent) as pieces
                from supply.shipment_line line
                join supply.shipment on shipment.id = line.shipment
                join supply.lot on lot.id = line.lot
                where line.good is null
                  and not exists (select from supply.move
                                  where move.shipment = shipment.id and move.kind in ('accept', 'take-back'))
                  and (lot.expires_on is null or lot.expires_on >= :today)
                group by shipment.to_store, line.item
            ), standing as (
                select store.unit, chosen.store, chosen.item, coalesce(good.pieces, 0) as present,
                       coalesce(way.pieces, 0) as coming, low, high, item.pack
                from chosen
                join supply.store on store.id = chosen.store and store.kind = 'station'
                join supply.item on item.code = chosen.item
                left join good on good.store = chosen.store and good.item = chosen.item
                left join way on way.store = chosen.store and way.item = chosen.item
            )
            select concat_ws(' ', unit, store, item, 'has', present, 'gets', coming, 'at', low, 'to', high, 'takes',
                             ceil((high - present - coming) * 1.0 / pack) * pack)
            from standing where present + coming <= low
            order by store, item
            """;

    private static final String PROPOSED =
            """
            select concat_ws(' ', line.unit, store, item, 'has', present, 'gets', coming, 'at', threshold, 'to', target,
                             'takes', proposed)
            from supply.proposal_line line join supply.proposal on proposal.id = line.proposal
            where made_on = :today
            order by store, item
            """;

    private final Jdbi jdbi;

    /**
     * @param jdbi the owner's, whom no policy holds
     */
    SecondReckoning(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What should be proposed at noon of a day: {@code 110101006 3 tea has 2 gets 0 at 4 to 8 takes
     * 10}.
     */
    List<String> needs(LocalDate today) {
        return ask(NEEDS, today);
    }

    /** What the proposals of that day say. */
    List<String> proposed(LocalDate today) {
        return ask(PROPOSED, today);
    }

    private List<String> ask(String sql, LocalDate today) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("today", today).mapTo(String.class).list());
    }
}
