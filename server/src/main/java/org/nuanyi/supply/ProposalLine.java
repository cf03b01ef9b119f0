package org.nuanyi.supply;

import java.util.Optional;
import java.util.OptionalLong;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.supply.StoreLevel.There;

/**
 * What a station is to be brought of an item.
 *
 * @param store its number, and {@code place} the code of its station
 * @param item its code
 * @param there what there was when it was reckoned
 * @param level by which; empty where somebody added the line and none was known
 * @param usage from which; empty where the store never had it
 * @param byHand whether the level was set by hand, and not reckoned from the usage
 * @param proposed pieces, in whole packs; none where the line was added
 * @param pieces to be brought; none where the line was dropped
 * @param changed who made them of what was proposed
 * @param shipment on which they left
 */
public record ProposalLine(
        long store,
        String place,
        String item,
        There there,
        Optional<Level> level,
        Optional<Usage> usage,
        boolean byHand,
        long proposed,
        long pieces,
        Optional<Changed> changed,
        OptionalLong shipment) {

    /** That somebody changed it, added it or dropped it. */
    public record Changed(String by, String why) {}
}
