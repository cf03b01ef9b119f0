package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The weekday selector of a rule.
 *
 * @param days set of plain weekdays, one bit each (see {@link #bit})
 * @param counted weekdays that count within their month, such as {@code Su[-1]}
 */
record Weekdays(int days, List<Counted> counted) {

    static final Weekdays NONE = new Weekdays(0, List.of());
    static final int WORKWEEK = 0b0011111;
    static final int WEEKEND = 0b1100000;

    static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    /** The set from one weekday to another, over Sunday where they wrap ({@code Fr-Mo}). */
    static int range(DayOfWeek first, DayOfWeek last) {
        int days = bit(last);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days |= bit(day);
        }
        return days;
    }

    boolean isEmpty() {
        return days == 0 && counted.isEmpty();
    }

    /** All weekdays named, counted or not. */
    int named() {
        int named = days;
        for (Counted one : counted) {
            named |= bit(one.day);
        }
        return named;
    }

    /** By the calendar on the wall, without regard to holidays. */
    boolean contain(RuleDay day) {
        if ((days & bit(day.weekday())) != 0) {
            return true;
        }
        for (Counted one : counted) {
            if (one.falls(day.date())) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code Su[-1] +1 day}: a weekday by its number within the month.
     *
     * @param first lowest number counted; negative from the month's end
     * @param last highest number counted, of the same sign
     * @param shift days added
     */
    record Counted(DayOfWeek day, int first, int last, int shift) {

        boolean falls(LocalDate date) {
            LocalDate counted = date.minusDays(shift);
            if (counted.getDayOfWeek() != day) {
                return false;
            }
            int fromEnd = counted.lengthOfMonth() - counted.getDayOfMonth();
            int number = first > 0 ? (counted.getDayOfMonth() + 6) / 7 : -(fromEnd / 7 + 1);
            return first <= number && number <= last;
        }
    }
}
