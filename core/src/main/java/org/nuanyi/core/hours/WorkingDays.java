package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts the days on which offices work (工作日), by the State Council's calendar. Pure. */
public final class WorkingDays {

    private WorkingDays() {}

    /** Whether offices work: on a weekday that is no holiday, and on a weekend day made up for. */
    public static boolean isOne(LocalDate date, HolidayCalendar calendar) {
        return switch (calendar.kindOf(date)) {
            case PUBLIC_HOLIDAY -> false;
            case MAKE_UP_WORKDAY -> true;
            case PLAIN, UNLISTED_YEAR ->
                    date.getDayOfWeek() != DayOfWeek.SATURDAY
                            && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        };
    }

    /**
     * The last day of a time limit: so many working days after the day on which it began, which
     * does not count (民法典第二百零一条). Where the list of a year is not out yet, weekdays count.
     *
     * @param days 1 or more
     */
    public static LocalDate after(LocalDate from, int days, HolidayCalendar calendar) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= isOne(day, calendar) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
