package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What stores are called. */
@Singleton
class StoreNames {

    private final StationLabels labels;
    private final Units units;

    StoreNames(StationLabels labels, Units units) {
        this.labels = labels;
        this.units = units;
    }

    /** The names of some stores, by their numbers. */
    record Known(Map<Long, String> names) {

        /** The name; the number where it is unknown. */
        String of(long store) {
            return Optional.ofNullable(names.get(store)).orElseGet(() -> "#" + store);
        }
    }

    Known of(Scope scope, Collection<Store> stores, SupplyWords words) {
        UnitTree tree = units.tree();
        StationLabels.Known known =
                labels.of(
                        scope,
                        stores.stream()
                                .filter(StoreNames::isStation)
                                .flatMap(store -> StationCode.find(store.place()).stream())
                                .toList());
        return new Known(
                stores.stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Store::id, store -> name(store, known, tree, words))));
    }

    private static String name(
            Store store, StationLabels.Known known, UnitTree tree, SupplyWords words) {
        if (isStation(store)) {
            return StationCode.find(store.place()).map(known::name).orElse(store.place());
        }
        if (store.kind() == StoreKind.CABINET) {
            return words.of(store.kind()) + " " + store.place();
        }
        String unit = words.unit(tree, store.place());
        return words.pick(unit + "库房", "Store of " + unit);
    }

    private static boolean isStation(Store store) {
        return store.kind() == StoreKind.STATION;
    }
}
