package org.nuanyi.equipment;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * Looking at a station for all it has (盘点).
 *
 * @param unit code of whose the station is
 * @param openedBy id of who began it
 * @param closedBy id of who said that all was scanned; empty while it goes on
 * @param empty whether it was opened by mistake and nothing came out of it
 */
public record Stocktake(
        long id,
        String unit,
        StationCode station,
        String openedBy,
        Instant openedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt,
        boolean empty) {

    /** Whether it goes on. */
    public boolean open() {
        return closedAt.isEmpty();
    }
}
