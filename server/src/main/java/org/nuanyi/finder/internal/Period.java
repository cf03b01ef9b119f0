package org.nuanyi.finder.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The whole weeks for which a pack's hours are worked out. It lasts for a month, so that packs do
 * not change with every day, and then reaches 400 days further, as far as {@link
 * org.nuanyi.core.hours.OpeningHours} look.
 *
 * @param monday the first day
 */
record Period(LocalDate monday) {

    static final int WEEKS = 63;
    static final int DAYS = WEEKS * 7;

    /** The one in which a date lies, and all of its month. */
    static Period of(LocalDate date) {
        return new Period(
                date.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
