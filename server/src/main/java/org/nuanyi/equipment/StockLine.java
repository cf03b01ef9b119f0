package org.nuanyi.equipment;

/**
 * What a stock-take finds of one piece, or of what was scanned and is none.
 *
 * @param tag or whatever was on the label
 * @param item what it is; empty where it is not of the own units
 * @param station code of where it is on the books; empty where it is not of the own units, or on no
 *     books any more
 * @param unit code of whose it is; empty where nobody knows it
 * @param times how often it was scanned
 * @param note what is known of a missing one; may be empty
 */
public record StockLine(
        StockGroup group,
        String tag,
        String item,
        String station,
        String unit,
        int times,
        String note) {

    /** Whether it was scanned more than once. */
    public boolean twice() {
        return times > 1;
    }
}
