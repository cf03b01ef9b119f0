package org.nuanyi.core.ledger;

/**
 * What a posting adds to one account.
 *
 * @param account its key
 * @param units of the measure; below zero takes out
 */
public record Line(String account, Measure measure, long units) {

    /** No line moves more, and no account holds more: no sum is too large for a {@code long}. */
    public static final long MOST = 1_000_000_000_000_000L;

    /**
     * A line that moves something.
     *
     * @throws IllegalArgumentException if the account has no key, nothing is moved, or more than
     *     {@link #MOST}
     */
    public Line {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an account has a key");
        }
        if (units == 0 || units > MOST || units < -MOST) {
            throw new IllegalArgumentException("a line moves something, at most " + MOST);
        }
    }
}
