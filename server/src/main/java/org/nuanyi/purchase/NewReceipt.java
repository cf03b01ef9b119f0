package org.nuanyi.purchase;

import java.util.List;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * What came to a station.
 *
 * @param line its number
 * @param serials of the good pieces, one each; empty where a piece has none
 * @param damaged pieces that are not taken
 * @param note needed where something is damaged
 * @param photo a JPEG or PNG file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record NewReceipt(
        int line,
        StationCode station,
        List<String> serials,
        int damaged,
        String note,
        Optional<byte[]> photo) {

    public NewReceipt {
        serials = List.copyOf(serials);
    }
}
