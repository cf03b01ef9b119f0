package org.nuanyi.kernel.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in a state and waits.
 *
 * @param count at least one
 * @param since when the first came into it
 * @param due the last day of the one that is due first
 */
public record Waiting(long count, Instant since, Optional<LocalDate> due) {}
