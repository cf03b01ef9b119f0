package org.nuanyi.purchase;

import java.time.Instant;

/**
 * That somebody looked for a thing.
 *
 * @param by id of who looked
 */
public record Sighting(boolean found, String note, String by, Instant at) {}
