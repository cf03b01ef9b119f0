package org.nuanyi.supply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whose use of what in which days is wanted.
 *
 * @param units codes
 * @param item its code; empty for every one
 * @param from first day, and {@code until} the last, not before it
 */
public record UseFilter(
        List<String> units, Optional<String> item, LocalDate from, LocalDate until) {

    public UseFilter {
        units = List.copyOf(units);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + until);
        }
    }

    /** Days of the period. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1);
    }
}
