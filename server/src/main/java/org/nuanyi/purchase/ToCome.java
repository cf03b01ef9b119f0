package org.nuanyi.purchase;

import org.nuanyi.station.StationCode;

/**
 * What a station waits for.
 *
 * @param title of the purchase
 * @param line its number
 * @param unit of the station
 * @param received good pieces that came, fewer than all
 */
public record ToCome(
        long purchase,
        String title,
        int line,
        String item,
        String measure,
        StationCode station,
        String unit,
        int pieces,
        int received) {

    /** So many pieces of a kind may be for a station. */
    public static final int MOST = 10_000;

    /** How many are still to come. */
    public int missing() {
        return pieces - received;
    }
}
