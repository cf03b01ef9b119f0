package org.nuanyi.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A spending that was entered.
 *
 * @param enteredBy account of who did
 * @param owed the postings since it was agreed; empty before
 * @param photos how many its receipt has
 * @param isVoid whether it was withdrawn, or paid and undone
 */
public record Spending(
        long id,
        NewSpending says,
        String enteredBy,
        Instant enteredAt,
        Optional<Owed> owed,
        Optional<Payment> payment,
        int photos,
        boolean isVoid) {

    /** The postings that set it aside and owe it. */
    public record Owed(long commit, long obligate) {}

    /** How it was paid. */
    public record Payment(LocalDate on, String voucher, long posting) {}
}
