package org.nuanyi.supply;

import java.util.Optional;

/**
 * What a shipment carries of a lot.
 *
 * @param sent pieces
 * @param came what of them came; empty until it is accepted
 */
public record ShipmentLine(Lot lot, long sent, Optional<Came> came) {

    /**
     * What came of a lot.
     *
     * @param good pieces that can be used, and {@code damaged} that cannot
     */
    public record Came(Lot lot, long good, long damaged) {}

    /** Pieces that were sent and did not come; nothing until it is accepted. */
    public long missing() {
        return came.map(it -> sent - it.good() - it.damaged()).orElse(0L);
    }
}
