package org.nuanyi.core.hours.han;

import java.time.DayOfWeek;

/**
 * The days a statement is about.
 *
 * @param weekdays bit 0 is Monday, bit 6 Sunday
 * @param holidays public holidays are named
 * @param workdays said as 工作日, which leaves holidays out
 */
record DaySet(int weekdays, boolean holidays, boolean workdays) {

    static final DaySet NONE = new DaySet(0, false, false);
    static final DaySet EVERY_DAY = new DaySet(0b1111111, false, false);
    static final DaySet MONDAY_TO_FRIDAY = new DaySet(0b0011111, false, false);
    static final DaySet WORKDAYS = new DaySet(0b0011111, false, true);
    static final DaySet WEEKEND = new DaySet(0b1100000, false, false);
    static final DaySet HOLIDAYS = new DaySet(0, true, false);
    static final DaySet REST_DAYS = new DaySet(0b1100000, true, false);

    static DaySet of(DayOfWeek day) {
        return new DaySet(1 << day.ordinal(), false, false);
    }

    /** From one day to the other, over Sunday if need be. */
    static DaySet range(DayOfWeek first, DayOfWeek last) {
        DaySet days = of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days = days.and(of(day.plus(1)));
        }
        return days;
    }

    DaySet and(DaySet other) {
        return new DaySet(
                weekdays | other.weekdays, holidays || other.holidays, workdays || other.workdays);
    }

    boolean isEmpty() {
        return weekdays == 0 && !holidays;
    }

    boolean isEveryDay() {
        return weekdays == EVERY_DAY.weekdays;
    }

    boolean overlaps(DaySet other) {
        return (weekdays & other.weekdays) != 0 || holidays && other.holidays;
    }

    /** All of its weekdays are among the other's, which has more. */
    boolean isWithin(DaySet other) {
        return (weekdays & ~other.weekdays) == 0 && weekdays != other.weekdays;
    }

    boolean hasWeekend() {
        return (weekdays & WEEKEND.weekdays) != 0;
    }

    boolean hasWorkday() {
        return (weekdays & MONDAY_TO_FRIDAY.weekdays) != 0;
    }

    DaySet without(DaySet other) {
        return new DaySet(weekdays & ~other.weekdays, holidays && !other.holidays, workdays);
    }

    int count() {
        return Integer.bitCount(weekdays);
    }

    /** The one day it names; only asked of a set of one. */
    DayOfWeek single() {
        return DayOfWeek.of(Integer.numberOfTrailingZeros(weekdays) + 1);
    }

    boolean isSingle() {
        return count() == 1 && !holidays;
    }
}
