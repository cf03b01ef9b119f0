package org.nuanyi.supply;

/**
 * What a store holds of a lot.
 *
 * @param store its number
 */
public record Stock(long store, Lot lot, long pieces) {}
