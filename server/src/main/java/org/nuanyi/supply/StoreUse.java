package org.nuanyi.supply;

import org.nuanyi.core.supply.Usage;

/**
 * What a store used of an item.
 *
 * @param store its number
 * @param item its code
 */
public record StoreUse(long store, String item, Usage usage) {}
