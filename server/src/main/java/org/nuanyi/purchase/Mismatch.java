package org.nuanyi.purchase;

/**
 * Where order, receipts and invoice are not the same.
 *
 * @param line its number
 * @param agreed pieces that came, or fen of a piece as ordered
 * @param billed pieces or fen of the invoice
 */
public record Mismatch(int line, What what, long agreed, long billed) {

    /** What differs. */
    public enum What {
        /** The invoice has other pieces than came. */
        PIECES,
        /** The invoice has another price than was ordered. */
        PRICE
    }
}
