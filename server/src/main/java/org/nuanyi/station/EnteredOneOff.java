package org.nuanyi.station;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.hours.OneOff;

/**
 * A one-off closing or opening as it was entered.
 *
 * @param enteredBy a role or a unit, never a person's name
 * @param cancelledAt when it was taken back
 */
public record EnteredOneOff(
        long id,
        OneOff oneOff,
        Instant enteredAt,
        String enteredBy,
        Optional<Instant> cancelledAt) {}
