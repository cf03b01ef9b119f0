package org.nuanyi.station;

import java.time.Instant;

/** Why it is doubted that a station is open as it says, and since when. */
public record Doubt(Instant since, String reason) {}
