package org.nuanyi.supply;

import java.util.Optional;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;

/**
 * When more of an item is brought to a store, and how much.
 *
 * @param store its number
 * @param item its code
 * @param there what there is now
 * @param level empty where nobody set one and no use is known
 * @param usage what was used lately; empty where the store never had it
 * @param byHand who set the level; empty where it is reckoned from the usage
 */
public record StoreLevel(
        long store,
        String item,
        There there,
        Optional<Level> level,
        Optional<Usage> usage,
        Optional<ByHand> byHand) {

    /**
     * What there is of an item.
     *
     * @param present pieces in the store that have not expired
     * @param coming such pieces on their way to it
     */
    public record There(long present, long coming) {}
}
