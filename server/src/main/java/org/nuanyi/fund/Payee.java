package org.nuanyi.fund;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * An account at a bank, without its number.
 *
 * @param station for that one only; empty for all of the unit that have none of their own
 * @param ending the last four digits of the number
 */
public record Payee(
        long id,
        String unit,
        Optional<StationCode> station,
        String holder,
        String bank,
        String ending,
        String enteredBy,
        Instant enteredAt) {

    /** The number as it may be seen. */
    public String masked() {
        return "**** " + ending;
    }
}
