package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult.Done;

/** Makes supplies of units in the running server, by their own use cases. Thread-safe. */
@Singleton
class SupplyRows {

    private static final Scope OFFICER = everythingAs("storekeeper", "unit-officer");
    private static final String CUP = "matrix-cup";
    private static final long MANY = 100;

    private final Items items;
    private final Stores stores;
    private final Papers papers;
    private final Shipments shipments;
    private final Clock clock;

    SupplyRows(Items items, Stores stores, Papers papers, Shipments shipments, Clock clock) {
        this.items = items;
        this.stores = stores;
        this.papers = papers;
        this.shipments = shipments;
        this.clock = clock;
    }

    /** The store of a station, in which something was received. */
    String store(StationCode station) {
        return filled(stores.ofStation(OFFICER, station).id(), "");
    }

    /** The same of a unit. */
    String store(String unit) {
        return filled(stores.ofUnit(OFFICER, unit).id(), "");
    }

    String paper(String store, String mark) {
        return receive(Long.parseLong(store), mark);
    }

    String shipment(String from, String to, String mark) {
        NewShipment wanted =
                new NewShipment(
                        UnitRows.uuid(),
                        Long.parseLong(from),
                        Long.parseLong(to),
                        today(),
                        mark,
                        List.of(cups(1)));
        return ((Done) shipments.send(OFFICER, wanted)).id();
    }

    private String filled(long store, String mark) {
        receive(store, mark);
        return Long.toString(store);
    }

    private synchronized String receive(long store, String mark) {
        if (items.find(CUP).isEmpty()) {
            items.add(
                    OFFICER,
                    "110101",
                    new Item(
                            CUP,
                            "矩阵纸杯",
                            "Matrix cup",
                            "个",
                            "piece",
                            ItemCategory.OTHER,
                            1,
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
        Heading says = new Heading(UnitRows.uuid(), store, today(), mark);
        return ((Done) papers.receive(OFFICER, says, List.of(cups(MANY)))).id();
    }

    private static Pieces cups(long count) {
        return new Pieces(Lot.of(CUP), count);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
