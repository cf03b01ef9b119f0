package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Supplies sent from one store to another.
 *
 * @param from number of the store, and {@code to}
 * @param sender code of the unit they come from, and {@code unit} of the one they go to
 * @param acceptedOn the day they were counted by who got them
 */
public record Shipment(
        long id,
        long from,
        long to,
        String sender,
        String unit,
        LocalDate sentOn,
        String note,
        String sentBy,
        Optional<LocalDate> acceptedOn,
        List<ShipmentLine> lines) {

    public Shipment {
        lines = List.copyOf(lines);
    }
}
