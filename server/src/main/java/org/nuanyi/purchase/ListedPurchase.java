package org.nuanyi.purchase;

import org.nuanyi.kernel.flow.Matter;

/**
 * A purchase as a list shows it.
 *
 * @param unit code of who buys
 * @param stations how many something is for
 * @param pieces of all kinds
 * @param fen as ordered, or as estimated before a quote was chosen
 */
public record ListedPurchase(
        long id,
        String unit,
        int year,
        String title,
        int stations,
        int pieces,
        long fen,
        Matter matter) {}
