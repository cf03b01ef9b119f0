package org.nuanyi.core.trust;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.hours.HoursAnswer;

/**
 * All that is known about a station's being open at one instant.
 *
 * @param hours what its schedule says; absent where the hours are not understood
 * @param confirmedAt the last sign that it really was open
 * @param doubt the last sign that it was not
 */
public record Evidence(
        Lifecycle lifecycle,
        Optional<HoursAnswer> hours,
        Optional<Instant> confirmedAt,
        Optional<Doubt> doubt) {}
