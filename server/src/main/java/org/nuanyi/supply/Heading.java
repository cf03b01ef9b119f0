package org.nuanyi.supply;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a paper says besides its lines.
 *
 * @param id made by whoever sends it: the same again is the same
 * @param store its number
 * @param on the day it happened, today or long past
 * @param note may be empty; up to 300 characters
 */
public record Heading(UUID id, long store, LocalDate on, String note) {}
