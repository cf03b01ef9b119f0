package org.nuanyi.equipment;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A fault of a piece, and what is done about it.
 *
 * @param tag of the piece
 * @param unit code of whose the piece was when it was reported, and {@code station} where it was
 * @param item what it is
 * @param fault what is wrong, in words
 * @param pictured whether there is a photo of it
 * @param reportedBy id of who said so at the desk, or of the keeper's phone
 * @param order who repairs it, as was last agreed
 * @param cost what it cost in the end
 * @param open whether it is still to be repaired
 */
public record Repair(
        long id,
        String tag,
        String unit,
        StationCode station,
        String item,
        String fault,
        boolean pictured,
        String reportedBy,
        Instant reportedAt,
        FaultSource source,
        Optional<RepairOrder> order,
        Optional<RepairCost> cost,
        boolean open) {}
