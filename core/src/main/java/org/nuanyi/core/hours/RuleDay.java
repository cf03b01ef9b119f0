package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;

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

    RuleDay workedAs(DayOfWeek other) {
        return new RuleDay(date, other, DayKind.PLAIN, schoolHoliday, calendar);
    }

    RuleDay inSchoolHolidays() {
        return new RuleDay(date, weekday, kind, true, calendar);
    }
}
