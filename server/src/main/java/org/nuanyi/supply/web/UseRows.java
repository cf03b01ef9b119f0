package org.nuanyi.supply.web;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreUse;
import org.nuanyi.supply.web.UsePages.UseRow;
import org.nuanyi.union.UnitTree;

/**
 * Puts what was used into words.
 *
 * @param places the stores that used it, by their numbers
 */
record UseRows(Map<Long, Store> places, StoreNames.Known known, UnitTree tree, SupplyWords words) {

    UseRows {
        places = Map.copyOf(places);
    }

    UseRow row(StoreUse use) {
        Store store = Objects.requireNonNull(places.get(use.store()));
        OptionalLong adjusted = use.usage().adjusted();
        return new UseRow(
                store.id(),
                known.of(store.id()),
                store.place(),
                words.unit(tree, store.unit()),
                words.item(use.item()),
                "%,d".formatted(use.usage().pieces()),
                use.usage().without(),
                adjusted.isPresent() ? "%,d".formatted(adjusted.getAsLong()) : "");
    }
}
