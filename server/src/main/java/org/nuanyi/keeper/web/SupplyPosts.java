package org.nuanyi.keeper.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.keeper.web.KeeperView.Coming;
import org.nuanyi.keeper.web.KeeperView.ComingLine;
import org.nuanyi.keeper.web.KeeperView.Held;
import org.nuanyi.keeper.web.KeeperView.HeldLot;
import org.nuanyi.keeper.web.KeeperView.LotField;
import org.nuanyi.keeper.web.KeeperView.Supplies;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.Stores;

/** Puts the supplies of a keeper's stations into words. */
@Singleton
class SupplyPosts {

    private final Items items;
    private final Stores stores;
    private final Shipments shipments;
    private final Clock clock;

    SupplyPosts(Items items, Stores stores, Shipments shipments, Clock clock) {
        this.items = items;
        this.stores = stores;
        this.shipments = shipments;
        this.clock = clock;
    }

    /** The supplies of some stations. */
    Known of(Scope scope, Collection<StationCode> codes, Language language) {
        List<Store> places = stores.ofStations(scope, codes);
        return new Known(
                items.list().stream().collect(Collectors.toMap(Item::code, Function.identity())),
                places.stream().collect(Collectors.toMap(Store::place, Store::id)),
                places.isEmpty() ? List.of() : shipments.listComing(scope),
                places.stream()
                        .collect(
                                Collectors.toMap(
                                        Store::id, store -> stores.held(scope, store.id()))),
                LocalDate.now(clock),
                language);
    }

    /**
     * What is known of them.
     *
     * @param catalogue by codes
     * @param places numbers of stores by the codes of their stations
     * @param held by the numbers of stores
     */
    record Known(
            Map<String, Item> catalogue,
            Map<String, Long> places,
            List<Shipment> coming,
            Map<Long, List<Stock>> held,
            LocalDate today,
            Language language) {

        Known {
            catalogue = Map.copyOf(catalogue);
            places = Map.copyOf(places);
            coming = List.copyOf(coming);
            held = Map.copyOf(held);
        }

        /** Of one station; nothing where it has no store. */
        Supplies at(StationCode station) {
            return Optional.ofNullable(places.get(station.value()))
                    .map(this::at)
                    .orElseGet(() -> new Supplies(List.of(), List.of()));
        }

        private Supplies at(long store) {
            return new Supplies(
                    coming.stream().filter(one -> one.to() == store).map(this::coming).toList(),
                    held(held.getOrDefault(store, List.of())));
        }

        private Coming coming(Shipment shipment) {
            List<ComingLine> lines = new ArrayList<>();
            for (ShipmentLine line : shipment.lines()) {
                lines.add(
                        new ComingLine(
                                lines.size() + 1,
                                field(line.lot()),
                                line.sent(),
                                pieces(line.lot().item(), line.sent())));
            }
            return new Coming(shipment.id(), shipment.sentOn().toString(), shipment.note(), lines);
        }

        private List<Held> held(List<Stock> stock) {
            Map<String, List<Stock>> byItem =
                    stock.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            one -> one.lot().item(),
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            return byItem.entrySet().stream()
                    .map(one -> held(one.getKey(), one.getValue()))
                    .toList();
        }

        private Held held(String item, List<Stock> lots) {
            return new Held(
                    item,
                    name(item),
                    pieces(item, lots.stream().mapToLong(Stock::pieces).sum()),
                    lots.stream().anyMatch(one -> one.lot().isGood(today)),
                    lots.stream().map(this::lot).toList());
        }

        private HeldLot lot(Stock one) {
            return new HeldLot(
                    field(one.lot()),
                    pieces(one.lot().item(), one.pieces()),
                    !one.lot().isGood(today));
        }

        private LotField field(Lot lot) {
            String expires = lot.expiresOn().map(LocalDate::toString).orElse("");
            String until = expires.isEmpty() ? "" : language.pick("用到 ", "use by ") + expires;
            return new LotField(
                    lot.item(),
                    lot.batch(),
                    expires,
                    name(lot.item()),
                    (lot.batch() + " " + until).strip());
        }

        /** The name of an item; its code where the catalogue has none. */
        String name(String item) {
            return Optional.ofNullable(catalogue.get(item))
                    .map(one -> language.pick(one.name(), one.english()))
                    .orElse(item);
        }

        private String pieces(String item, long count) {
            return Optional.ofNullable(catalogue.get(item))
                    .map(
                            one ->
                                    language.pick(
                                            count + " " + one.piece(),
                                            count + " × " + one.pieceEnglish()))
                    .orElse(Long.toString(count));
        }
    }
}
