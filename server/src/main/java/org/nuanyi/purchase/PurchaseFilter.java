package org.nuanyi.purchase;

import java.util.List;
import java.util.Optional;

/**
 * Which purchases.
 *
 * @param units codes of who buys
 * @param states ids
 * @param year of the budget; empty for all
 */
public record PurchaseFilter(List<String> units, List<String> states, Optional<Integer> year) {

    public PurchaseFilter {
        units = List.copyOf(units);
        states = List.copyOf(states);
    }
}
