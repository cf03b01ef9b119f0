package org.nuanyi.supply;

import java.util.List;
import java.util.Optional;

/**
 * Which stores are wanted.
 *
 * @param units codes
 * @param places codes of units and stations; empty for whichever
 */
public record StoreFilter(List<String> units, Optional<List<String>> places) {

    public StoreFilter {
        units = List.copyOf(units);
        places = places.map(List::copyOf);
    }

    /** All stores of these units. */
    public static StoreFilter of(List<String> units) {
        return new StoreFilter(units, Optional.empty());
    }
}
