package org.nuanyi.supply.internal;

/**
 * What stores have and need, of each item that they ever had or for which somebody set a level: the
 * first part of a statement that goes on with {@code leveled}. Takes {@code :today}, {@code :from}
 * and {@code :until} of the days that are looked at, {@code :lead} and {@code :between}.
 *
 * <p>It works for all stores of a unit at once, and reads no more moves than those days have: what
 * was left at the end of a day is what is there now, without what moved since.
 */
final class NeedSql {

    /** One store, {@code :store}. */
    static final String OF_STORE =
            """
            with place as materialized (select id, unit from supply.store where id = :store),
            """;

    /** The stores of the stations of {@code :unit}. */
    static final String OF_UNIT =
            """
            with place as materialized (
                select id, unit from supply.store where unit = :unit and kind = 'station'
            ),
            """;

    /**
     * {@code leveled}: store, unit, item, present and coming (good pieces), used, without, level
     * (number of what was set by hand), threshold and target, both empty where there is no level.
     *
     * <p>Of use and days without as {@link UseStore} counts them; threshold and target as {@link
     * org.nuanyi.core.supply.Level#reckoned}, held against it by a test.
     */
    static final String LEVELED =
            """
            held as (
                select stock.store, stock.item, sum(stock.pieces) as pieces,
                       coalesce(sum(stock.pieces) filter (where lot.expires_on is null or lot.expires_on >= :today), 0)
                           as good
                from place join supply.stock on stock.store = place.id join supply.lot on lot.id = stock.lot
                group by stock.store, stock.item
            ), moved as (
                select store, item, cast(:from as date) - 1 as on_day, 0 as pieces, 0 as used from held
                union all
                select move.store, move.item, move.moved_on, sum(move.pieces),
                       sum(case when move.kind in ('use', 'count') then -move.pieces else 0 end)
                from place join supply.move on move.store = place.id
                where not move.undone and move.moved_on >= :from
                group by move.store, move.item, move.moved_on
            ), running as (
                select store, item, on_day, moved.used, lead(on_day) over days as next_day,
                       held.pieces - sum(moved.pieces) over (partition by store, item) + sum(moved.pieces) over days
                           as left_over
                from moved join held using (store, item)
                window days as (partition by store, item order by on_day)
            ), usage as (
                select store, item,
                       cast(greatest(0, coalesce(sum(used) filter (where on_day between :from and :until), 0)) as bigint)
                           as used,
                       coalesce(sum(greatest(0, least(coalesce(next_day, cast(:until as date) + 1), cast(:until as date) + 1)
                                                - greatest(on_day, cast(:from as date))))
                                filter (where left_over = 0), 0) as without
                from running
                group by store, item
            ), coming as (
                select shipment.to_store as store, line.item, sum(line.sent) as pieces
                from place
                join supply.shipment on shipment.to_store = place.id
                     and shipment.accepted_on is null and shipment.taken_back_on is null
                join supply.shipment_line line on line.shipment = shipment.id
                join supply.lot on lot.id = line.lot
                where lot.expires_on is null or lot.expires_on >= :today
                group by shipment.to_store, line.item
            ), by_hand as (
                select level.id, level.store, level.item, level.threshold, level.target
                from place join supply.level on level.store = place.id
                where level.released_at is null
            ), known as (
                select store, item from held union select store, item from by_hand
            ), rate as (
                select store, item, used, without,
                       cast(:until as date) - cast(:from as date) + 1 - without as days_with
                from usage
            ), reckoned as (
                select store, item, greatest(1, (used * :lead + days_with - 1) / days_with) as threshold,
                       greatest(1, (used * :between + days_with - 1) / days_with) as more
                from rate where used > 0 and days_with > 0
            ), leveled as (
                select known.store, place.unit, known.item, cast(coalesce(held.good, 0) as bigint) as present,
                       cast(coalesce(coming.pieces, 0) as bigint) as coming, rate.used, rate.without, by_hand.id as level,
                       coalesce(by_hand.threshold, reckoned.threshold) as threshold,
                       coalesce(by_hand.target, reckoned.threshold + reckoned.more) as target
                from known
                join place on place.id = known.store
                left join held using (store, item)
                left join coming using (store, item)
                left join rate using (store, item)
                left join by_hand using (store, item)
                left join reckoned using (store, item)
            )
            """;

    private NeedSql() {}
}
