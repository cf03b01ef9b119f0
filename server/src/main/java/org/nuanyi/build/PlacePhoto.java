package org.nuanyi.build;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo of the place of a project.
 *
 * @param shows {@code place}, {@code inside} or {@code sign}
 */
public record PlacePhoto(UUID id, String shows, Instant addedAt) {}
