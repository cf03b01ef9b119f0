package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Pieces;

/**
 * Says which lots of the unit's store each station is brought; in the transaction of the handle.
 */
final class Allotments {

    /**
     * The pieces of an item that are asked for stand in one row, those that are there in another,
     * what is to be used first in front: where they overlap, a lot goes to a station. Who comes
     * first on a route is given what is to be used first.
     */
    private static final String ALLOT =
            """
            with asked as (
                select line.store, line.item, line.pieces,
                       sum(line.pieces) over (partition by line.item order by route.name, position, line.store)
                       - line.pieces as before
                from supply.proposal_line line
                left join supply.route_stop on route_stop.store = line.store
                left join supply.route on route.id = route_stop.route
                where line.proposal = :proposal and line.pieces > 0
            ), there as (
                select stock.item, stock.lot, lot.batch, lot.expires_on, stock.pieces,
                       sum(stock.pieces) over (partition by stock.item order by lot.expires_on, lot.batch, lot.id)
                       - stock.pieces as before
                from supply.stock join supply.lot on lot.id = stock.lot
                where stock.store = :from and stock.pieces > 0
                  and (lot.expires_on is null or lot.expires_on >= :today)
            )
            select asked.store, asked.item, there.batch, there.expires_on,
                   least(asked.before + asked.pieces, there.before + there.pieces)
                   - greatest(asked.before, there.before) as pieces
            from asked join there
                 on there.item = asked.item
                 and there.before < asked.before + asked.pieces and asked.before < there.before + there.pieces
            order by asked.store, asked.item, there.expires_on, there.batch, there.lot
            """;

    private final Handle handle;

    Allotments(Handle handle) {
        this.handle = handle;
    }

    /**
     * What each store is brought, by their numbers; the unit's store has all of it.
     *
     * @param from number of the unit's store
     */
    Map<Long, List<Pieces>> of(long proposal, long from, LocalDate today) {
        Map<Long, List<Pieces>> allotted = new LinkedHashMap<>();
        handle.createQuery(ALLOT)
                .bind("proposal", proposal)
                .bind("from", from)
                .bind("today", today)
                .map((row, context) -> Map.entry(row.getLong("store"), pieces(row)))
                .forEach(
                        one ->
                                allotted.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                                        .add(one.getValue()));
        return allotted;
    }

    private static Pieces pieces(ResultSet row) throws SQLException {
        return new Pieces(
                new Lot(
                        row.getString("item"),
                        row.getString("batch"),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class))),
                row.getLong("pieces"));
    }
}
