package org.nuanyi.build;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody says who wishes for a station, without a name.
 *
 * @param unit code of the unit it lies in
 * @param cell where, as {@link Spot#cell} writes it, if it was chosen on a map
 * @param address where, in words; may be empty if there is a cell
 * @param comers who would come
 * @param why may be empty
 */
public record Suggestion(
        String unit, Optional<String> cell, String address, Set<Comer> comers, String why) {

    public Suggestion {
        comers = Set.copyOf(comers);
    }
}
