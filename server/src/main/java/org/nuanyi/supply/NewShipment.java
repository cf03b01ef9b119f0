package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is to be sent from one store to another.
 *
 * @param key made by whoever sends it: the same again is the same
 * @param from number of the store, and {@code to}
 * @param on the day it leaves, today or past
 * @param note may be empty; up to 300 characters
 */
public record NewShipment(
        UUID key, long from, long to, LocalDate on, String note, List<Pieces> lines) {

    public NewShipment {
        lines = List.copyOf(lines);
    }
}
