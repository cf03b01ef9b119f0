package org.nuanyi.core.cabinet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /**
     * How many more pieces of the item are allowed.
     *
     * @param day today, and {@code month} in the month; where nothing is said there is no limit
     */
    public record Left(OptionalInt day, OptionalInt month) {

        /** Whether there is one more. */
        public boolean isAny() {
            return day.orElse(1) > 0 && month.orElse(1) > 0;
        }
    }

    /** What is left of it, after what was taken. */
    public Left left(Used used) {
        return new Left(
                least(left(itemDay, used.itemDay()), left(day, used.day())),
                least(left(itemMonth, used.itemMonth()), left(month, used.month())));
    }

    private static OptionalInt left(OptionalInt limit, int used) {
        return limit.isEmpty() ? limit : OptionalInt.of(Math.max(0, limit.getAsInt() - used));
    }

    private static OptionalInt least(OptionalInt one, OptionalInt other) {
        return IntStream.concat(one.stream(), other.stream()).min();
    }

    private static boolean isPassed(OptionalInt limit, int used, int pieces) {
        return limit.isPresent() && (long) used + pieces > limit.getAsInt();
    }
}
