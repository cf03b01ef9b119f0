package org.nuanyi.purchase;

/**
 * How much there is.
 *
 * @param pieces that are there, or not yet missed for good
 * @param fen what they cost
 * @param missing of these, pieces that were not found
 */
public record AssetTotals(int pieces, long fen, int missing) {}
