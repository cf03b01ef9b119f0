package org.nuanyi.kernel.ledger;

import java.time.LocalDate;

/**
 * Days of a statement.
 *
 * @param to the last of them
 */
public record Period(LocalDate from, LocalDate to) {

    /**
     * A period.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }
}
