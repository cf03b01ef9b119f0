package org.nuanyi.demo.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stores;

/** The cabinets of the demo set: where they stand, what is for them, and who has a card. */
@Singleton
public final class CabinetSet {

    /** Numbers of the cards of members, made up. */
    public static final List<String> CARDS =
            IntStream.rangeClosed(1, 40).mapToObj("11000000000000%02d"::formatted).toList();

    private static final int CABINETS = 20;
    private static final int IN_STORE = 2_000;
    private static final int A_DAY = 4;
    private static final int A_MONTH = 40;
    private static final int TWO = 2;

    private static final List<Item> ITEMS =
            List.of(
                    item("demo-mask", "口罩", "Masks", "只", "mask"),
                    item("demo-water", "瓶装水", "Water", "瓶", "bottle"),
                    item("demo-tissue", "纸巾", "Tissues", "包", "pack"),
                    item("demo-plaster", "急救包", "First-aid kit", "个", "kit"),
                    item("demo-umbrella", "雨伞", "Umbrella", "把", "umbrella"),
                    item("demo-pump", "打气筒", "Pump", "个", "pump"));

    private static final List<Lane> LANES =
            List.of(
                    new Lane(1, "demo-mask", LaneKind.DISPENSE, 60),
                    new Lane(2, "demo-water", LaneKind.DISPENSE, 24),
                    new Lane(3, "demo-tissue", LaneKind.DISPENSE, 30),
                    new Lane(4, "demo-plaster", LaneKind.EMERGENCY, 6),
                    new Lane(5, "demo-umbrella", LaneKind.BORROW, 4),
                    new Lane(6, "demo-pump", LaneKind.BORROW, 1));

    private final Stations stations;
    private final Items items;
    private final Stores stores;
    private final Papers papers;
    private final Cabinets cabinets;
    private final Members members;
    private final Provisioning provisioning;
    private final Clock clock;

    public CabinetSet(
            Stations stations,
            Items items,
            Stores stores,
            Papers papers,
            Cabinets cabinets,
            Members members,
            Provisioning provisioning,
            Clock clock) {
        this.stations = stations;
        this.items = items;
        this.stores = stores;
        this.papers = papers;
        this.cabinets = cabinets;
        this.members = members;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    private static Item item(
            String code, String name, String english, String piece, String pieceEnglish) {
        return new Item(
                code,
                name,
                english,
                piece,
                pieceEnglish,
                ItemCategory.OTHER,
                10,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Puts them up, unless they stand already; their ids. */
    public List<String> stand(Scope scope) {
        List<String> ids = IntStream.rangeClosed(1, CABINETS).mapToObj("e%03d"::formatted).toList();
        if (cabinets.find(scope, ids.getLast()).isEmpty()) {
            List<Station> houses = houses(scope);
            String unit = houses.getFirst().profile().unit();
            ITEMS.stream()
                    .filter(item -> items.find(item.code()).isEmpty())
                    .forEach(item -> items.add(scope, unit, item));
            cabinets.limit(
                    scope,
                    unit,
                    new Limits(Optional.empty(), OptionalInt.of(A_DAY), OptionalInt.of(A_MONTH)));
            cabinets.limit(
                    scope,
                    unit,
                    new Limits(
                            Optional.of("demo-water"), OptionalInt.of(TWO), OptionalInt.empty()));
            CARDS.forEach(members::enrol);
            for (int n = 0; n < ids.size(); n++) {
                stand(scope, ids.get(n), houses.get(n % houses.size()));
            }
        }
        return ids;
    }

    private void stand(Scope scope, String id, Station station) {
        if (cabinets.find(scope, id).isPresent()) {
            return;
        }
        cabinets.add(scope, id, station.code(), "一层大厅");
        cabinets.plan(scope, id, LANES);
        long store = stores.ofUnit(scope, station.profile().unit()).id();
        papers.receive(
                scope,
                new Heading(UUID.randomUUID(), store, LocalDate.now(clock), "演示数据"),
                ITEMS.stream().map(item -> new Pieces(Lot.of(item.code()), IN_STORE)).toList());
    }

    /** The stations that are cabinets. */
    private List<Station> houses(Scope scope) {
        List<Station> houses = new ArrayList<>();
        stations.forEach(
                scope,
                station -> {
                    if (station.profile().kind() == StationKind.CABINET) {
                        houses.add(station);
                    }
                });
        return houses;
    }

    /** One for each of these, by which a device becomes it. */
    public List<String> tokens(Scope scope, List<String> ids) {
        return ids.stream().map(id -> provisioning.token(scope, id)).toList();
    }
}
