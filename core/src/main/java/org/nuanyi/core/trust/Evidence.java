package org.nuanyi.core.trust;

import java.util.Optional;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OneOff;

/**
 * All that is known about a station's being open at one instant.
 *
 * @param hours what its schedule says, one-offs included; absent where the hours are not understood
 * @param oneOff the closing or opening in force
 */
public record Evidence(
        Lifecycle lifecycle, Optional<HoursAnswer> hours, Optional<OneOff> oneOff, Signs signs) {}
