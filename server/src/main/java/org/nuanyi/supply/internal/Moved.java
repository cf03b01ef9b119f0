package org.nuanyi.supply.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What pieces move for.
 *
 * @param kind of the move, as its table names it
 * @param paper that says it, or {@code shipment}
 */
record Moved(String kind, LocalDate on, Optional<UUID> paper, OptionalLong shipment) {

    static Moved by(UUID paper, String kind, LocalDate on) {
        return new Moved(kind, on, Optional.of(paper), OptionalLong.empty());
    }

    static Moved by(long shipment, String kind, LocalDate on) {
        return new Moved(kind, on, Optional.empty(), OptionalLong.of(shipment));
    }
}
