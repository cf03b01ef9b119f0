package org.nuanyi.station;

import java.time.Instant;
import java.util.Optional;

/** How a facility of a station is, and when somebody last looked. */
public record FacilityState(Condition condition, Optional<Instant> verifiedAt) {}
