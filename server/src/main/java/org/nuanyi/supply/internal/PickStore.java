package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.PickList;
import org.nuanyi.supply.PickList.Stop;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Route;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;

/**
 * Reads what a proposal sent, in the order in which it is brought; in the transaction of the
 * handle.
 */
public final class PickStore {

    /** What is on no route comes last. */
    private static final String SENT =
            """
            select coalesce(route.id, 0) as route, coalesce(route.name, '其他') as name, store.id as store, store.unit,
                   store.kind, store.place, shipment.id as shipment, line.item, lot.batch, lot.expires_on, line.sent
            from (select distinct shipment from supply.proposal_line where proposal = :id) own
            join supply.shipment on shipment.id = own.shipment and shipment.taken_back_on is null
            join supply.store on store.id = shipment.to_store
            join supply.shipment_line line on line.shipment = shipment.id
            join supply.lot on lot.id = line.lot
            left join supply.route_stop stop on stop.store = store.id
            left join supply.route on route.id = stop.route
            order by route.name, stop.position, store.place, line.item, lot.expires_on, lot.batch
            """;

    private final Handle handle;

    public PickStore(Handle handle) {
        this.handle = handle;
    }

    /** What a shipment leaves of a lot. */
    private record Left(long route, String name, Store store, long shipment, Pieces pieces) {}

    /** By the names of routes. */
    public List<PickList> list(long proposal) {
        Map<Long, List<Left>> routes =
                handle
                        .createQuery(SENT)
                        .bind("id", proposal)
                        .map((row, context) -> left(row))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Left::route, LinkedHashMap::new, Collectors.toList()));
        return routes.values().stream().map(PickStore::pickList).toList();
    }

    private static PickList pickList(List<Left> lines) {
        Map<Long, List<Left>> byShipment =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Left::shipment, LinkedHashMap::new, Collectors.toList()));
        List<Stop> stops = byShipment.values().stream().map(PickStore::stop).toList();
        Left first = lines.getFirst();
        Route route =
                new Route(
                        first.route(),
                        first.store().unit(),
                        first.name(),
                        stops.stream().map(stop -> stop.store().id()).toList());
        return new PickList(route, taken(lines), stops);
    }

    private static Stop stop(List<Left> lines) {
        Left first = lines.getFirst();
        return new Stop(first.store(), first.shipment(), lines.stream().map(Left::pieces).toList());
    }

    private static List<Pieces> taken(List<Left> lines) {
        Map<Lot, Long> sums = new LinkedHashMap<>();
        lines.forEach(
                line -> sums.merge(line.pieces().lot(), line.pieces().pieces(), Math::addExact));
        List<Pieces> taken = new ArrayList<>();
        sums.forEach((lot, pieces) -> taken.add(new Pieces(lot, pieces)));
        taken.sort(
                Comparator.comparing((Pieces one) -> one.lot().item())
                        .thenComparing(one -> one.lot().expiresOn().orElse(LocalDate.MAX))
                        .thenComparing(one -> one.lot().batch()));
        return taken;
    }

    private static Left left(ResultSet row) throws SQLException {
        return new Left(
                row.getLong("route"),
                row.getString("name"),
                new Store(
                        row.getLong("store"),
                        row.getString("unit"),
                        Named.get(StoreKind.class, row.getString("kind")),
                        row.getString("place")),
                row.getLong("shipment"),
                new Pieces(
                        new Lot(
                                row.getString("item"),
                                row.getString("batch"),
                                Optional.ofNullable(row.getObject("expires_on", LocalDate.class))),
                        row.getLong("sent")));
    }
}
