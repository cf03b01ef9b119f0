package org.nuanyi.core.supply;

import java.util.OptionalLong;

/**
 * What a place used of one thing in a period.
 *
 * @param pieces used
 * @param days of the period
 * @param without of these, days on which there was none left at the end
 */
public record Usage(long pieces, int days, int without) {

    /**
     * A usage.
     *
     * @throws IllegalArgumentException if the numbers contradict each other
     */
    public Usage {
        if (pieces < 0 || days <= 0 || without < 0 || without > days) {
            throw new IllegalArgumentException("no such usage");
        }
    }

    /**
     * What would have been used had it never run out: {@code ceil(C × 30M / (30M − X))}, the
     * adjusted consumption of OpenLMIS (requisition service), with the days themselves in the place
     * of months of 30. Empty if there never was any: nothing is known then.
     */
    public OptionalLong adjusted() {
        return without == days ? OptionalLong.empty() : OptionalLong.of(forDays(days));
    }

    /**
     * What is to be expected in so many days, rounded up.
     *
     * @return empty if there never was any
     */
    public OptionalLong expected(int coming) {
        return without == days ? OptionalLong.empty() : OptionalLong.of(forDays(coming));
    }

    private long forDays(int count) {
        return Math.ceilDiv(Math.multiplyExact(pieces, (long) count), (long) days - without);
    }
}
