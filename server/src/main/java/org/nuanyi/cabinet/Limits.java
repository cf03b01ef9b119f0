package org.nuanyi.cabinet;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much one member may take.
 *
 * @param item its code; empty for all items together
 * @param day pieces, and {@code month}; empty for no limit
 */
public record Limits(Optional<String> item, OptionalInt day, OptionalInt month) {}
