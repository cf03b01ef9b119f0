package org.nuanyi.core.trust;

import java.util.Optional;
import org.nuanyi.core.hours.HoursAnswer;

/**
 * All that is known about a station's being open at one instant.
 *
 * @param hours what its schedule says; absent where the hours are not understood
 */
public record Evidence(Lifecycle lifecycle, Optional<HoursAnswer> hours, Signs signs) {}
