package org.nuanyi.purchase;

import java.time.LocalDate;
import org.nuanyi.station.StationCode;

/**
 * A piece that was received.
 *
 * @param tag what is stuck on it: {@code ZC-12-1-0001}, of purchase, line and piece
 * @param unit of the station when it came
 * @param serial the maker's number; may be empty
 * @param price fen
 */
public record Asset(
        String tag,
        StationCode station,
        String unit,
        String item,
        String serial,
        long price,
        LocalDate receivedOn) {

    /** The number of the line of the purchase it was bought by. */
    public int line() {
        return Integer.parseInt(tag.split("-", -1)[2]);
    }
}
