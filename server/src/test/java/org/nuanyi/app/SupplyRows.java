package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Levels;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.Proposed;
import org.nuanyi.supply.Routes;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult.Done;

/** Makes supplies of units in the running server, by their own use cases. Thread-safe. */
@Singleton
class SupplyRows {

    private static final Scope OFFICER = everythingAs("storekeeper", "unit-officer");
    private static final String CUP = "matrix-cup";
    private static final long MANY = 100;
    private static final long A_LOT = 1_000_000;

    private final Items items;
    private final Stores stores;
    private final Papers papers;
    private final Shipments shipments;
    private final Levels levels;
    private final Routes routes;
    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicInteger weeks = new AtomicInteger();

    SupplyRows(
            Items items,
            Stores stores,
            Papers papers,
            Shipments shipments,
            Levels levels,
            Routes routes,
            Scopes scopes,
            Flows flows,
            Ledger ledger,
            Clock clock) {
        this.items = items;
        this.stores = stores;
        this.papers = papers;
        this.shipments = shipments;
        this.levels = levels;
        this.routes = routes;
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
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

    /**
     * What the stations of a unit are to be brought in a week of its own to come, with a line for
     * the store.
     */
    String proposal(String unit, String store) {
        leveled(store);
        Clock then = Clock.offset(clock, Duration.ofDays(7L * weeks.incrementAndGet()));
        Proposed made =
                new Proposals(scopes, flows, ledger, Rhythm.USUAL, then).make(OFFICER, unit);
        return Long.toString(((Proposed.Made) made).id());
    }

    /** The same store, of which somebody set a level that it never reaches. */
    String leveled(String store) {
        levels.set(OFFICER, Long.parseLong(store), CUP, new Level(A_LOT, A_LOT + 1), "大站");
        return store;
    }

    /** A route with one stop. */
    String route(String unit, String store) {
        List<Long> stops = List.of(Long.valueOf(store));
        return Long.toString(routes.add(OFFICER, unit, UnitRows.uuid().toString(), stops));
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
