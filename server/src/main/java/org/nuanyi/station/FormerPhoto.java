package org.nuanyi.station;

import java.time.Instant;

/**
 * A photo that is current no longer: it was replaced or taken away.
 *
 * @param addedBy a role or a unit
 */
public record FormerPhoto(
        StationPhoto photo, Instant addedAt, String addedBy, Instant replacedAt) {}
