package org.nuanyi.purchase;

import java.time.Instant;
import org.nuanyi.station.StationCode;

/**
 * Something that came.
 *
 * @param line its number
 * @param good pieces that were taken
 * @param damaged pieces that were not
 * @param pictured whether there is a photo of the delivery note
 * @param by id of who received it
 */
public record Receipt(
        long id,
        int line,
        StationCode station,
        int good,
        int damaged,
        String note,
        boolean pictured,
        String by,
        Instant at) {}
