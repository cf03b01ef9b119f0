package org.nuanyi.core.supply;

/**
 * By how many days replenishing goes.
 *
 * @param back days of use that are looked at, 1 to {@value #LONGEST}
 * @param lead days until what is asked for has come
 * @param between days from one delivery to the next
 */
public record Rhythm(int back, int lead, int between) {

    /** Most days of each. */
    public static final int LONGEST = 366;

    /** A quarter is looked at; goods take two weeks, and come every two weeks. */
    public static final Rhythm USUAL = new Rhythm(90, 14, 14);

    /**
     * A rhythm.
     *
     * @throws IllegalArgumentException if one of them is below nothing or longer than a year, or no
     *     day is looked at
     */
    public Rhythm {
        if (back < 1
                || lead < 0
                || between < 0
                || Math.max(back, Math.max(lead, between)) > LONGEST) {
            throw new IllegalArgumentException(
                    "no rhythm: %d, %d, %d".formatted(back, lead, between));
        }
    }
}
