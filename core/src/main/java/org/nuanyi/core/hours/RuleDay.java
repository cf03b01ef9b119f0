package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One date as the rules look at it.
 *
 * @param weekday the weekday whose schedule is kept that day
 * @param schoolHoliday supposed, for no calendar tells
 */
record RuleDay(
        LocalDate date,
        DayOfWeek weekday,
        DayKind kind,
        boolean schoolHoliday,
        HolidayCalendar calendar) {

    static RuleDay of(LocalDate date, HolidayCalendar calendar) {
        return new RuleDay(date, date.getDayOfWeek(), calendar.kindOf(date), false, calendar);
    }

    /** The day kept as a Monday, a Tuesday and so on to Friday. */
    List<RuleDay> fiveWays() {
        return Stream.of(DayOfWeek.values())
                .limit(5)
                .map(d -> new RuleDay(date, d, DayKind.PLAIN, schoolHoliday, calendar))
                .toList();
    }

    RuleDay inSchoolHolidays() {
        return new RuleDay(date, weekday, kind, true, calendar);
    }
}
