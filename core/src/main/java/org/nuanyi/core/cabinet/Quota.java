package org.nuanyi.core.cabinet;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much one member may take. Where nothing is said there is no limit.
 *
 * @param itemDay pieces of one item in a day, and {@code itemMonth} in a month
 * @param day pieces of all items in a day, and {@code month} in a month
 */
public record Quota(
        OptionalInt itemDay, OptionalInt itemMonth, OptionalInt day, OptionalInt month) {

    /** What a member took, or is about to take. */
    public record Used(int itemDay, int itemMonth, int day, int month) {}

    /** Which limit. */
    public enum Limit {
        ITEM_DAY,
        ITEM_MONTH,
        DAY,
        MONTH
    }

    /**
     * The limit that so many more pieces would pass, the nearest first; empty if they are allowed.
     *
     * @param pieces above nothing
     */
    public Optional<Limit> passed(Used used, int pieces) {
        if (isPassed(itemDay, used.itemDay(), pieces)) {
            return Optional.of(Limit.ITEM_DAY);
        }
        if (isPassed(itemMonth, used.itemMonth(), pieces)) {
            return Optional.of(Limit.ITEM_MONTH);
        }
        if (isPassed(day, used.day(), pieces)) {
            return Optional.of(Limit.DAY);
        }
        return isPassed(month, used.month(), pieces) ? Optional.of(Limit.MONTH) : Optional.empty();
    }

    private static boolean isPassed(OptionalInt limit, int used, int pieces) {
        return limit.isPresent() && (long) used + pieces > limit.getAsInt();
    }
}
