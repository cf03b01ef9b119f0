package org.nuanyi.finder;

import java.util.Set;
import org.nuanyi.station.Facility;

/**
 * What somebody wants of a station.
 *
 * @param facilities it must have all of them, working
 * @param walkIn one gets in without a code, a card or a question
 * @param neverShuts by its hours it is open day and night
 * @param openOnly leaves out what is not open, or not known to be
 */
public record Wishes(
        Set<Facility> facilities, boolean walkIn, boolean neverShuts, boolean openOnly) {

    /** Any station will do. */
    public static final Wishes NONE = new Wishes(Set.of(), false, false, false);

    public Wishes {
        facilities = Set.copyOf(facilities);
    }

    /** The same, but open or not. */
    public Wishes orShut() {
        return new Wishes(facilities, walkIn, neverShuts, false);
    }
}
