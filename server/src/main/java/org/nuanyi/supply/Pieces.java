package org.nuanyi.supply;

/**
 * So many pieces of a lot.
 *
 * @param pieces above nothing; of a count it may be nothing
 */
public record Pieces(Lot lot, long pieces) {}
