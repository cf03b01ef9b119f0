package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** A walk through the time of one value, from change to change. One thread, thrown away after. */
final class Walk {

    private final OpeningHours hours;
    private final HolidayCalendar calendar;
    private final LocalDate lastDay;
    private LocalDate date;
    private int minute;
    private DayPlan yesterday;
    private DayPlan today;
    private boolean calendarUnknown;

    Walk(OpeningHours hours, HolidayCalendar calendar, LocalDateTime start, int days) {
        this.hours = hours;
        this.calendar = calendar;
        this.date = start.toLocalDate();
        this.lastDay = date.plusDays(days);
        this.minute = start.getHour() * 60 + start.getMinute();
        this.yesterday = hours.plan(date.minusDays(1), calendar);
        this.today = hours.plan(date, calendar);
        this.calendarUnknown =
                hours.dependsOnUnknown(date, calendar)
                        || yesterday.spills()
                                && hours.dependsOnUnknown(date.minusDays(1), calendar);
    }

    /** What is in force now. */
    Segment segment() {
        Segment here = today.at(minute);
        Segment night = yesterday.at(minute + DayPlan.DAY);
        return night.overrides(here) ? night : here;
    }

    LocalDateTime instant() {
        return date.atTime(minute / 60, minute % 60);
    }

    int minute() {
        return minute;
    }

    /** Whether a list that is not known yet was needed on the way. */
    boolean calendarUnknown() {
        return calendarUnknown;
    }

    /** Goes on to the next change whose segment is wanted; absent past the last day. */
    Optional<LocalDateTime> seek(Predicate<Segment> wanted) {
        while (advance()) {
            if (wanted.test(segment())) {
                return Optional.of(instant());
            }
        }
        return Optional.empty();
    }

    /** Goes on to the next change, of whatever; false past the last day. */
    boolean advance() {
        int next =
                Math.min(
                        today.changeAfter(minute),
                        minusDay(yesterday.changeAfter(minute + DayPlan.DAY)));
        if (next < DayPlan.DAY) {
            minute = next;
            return true;
        }
        return tomorrow();
    }

    private boolean tomorrow() {
        if (!date.isBefore(lastDay)) {
            return false;
        }
        date = date.plusDays(1);
        minute = 0;
        yesterday = today;
        today = hours.plan(date, calendar);
        calendarUnknown |= hours.dependsOnUnknown(date, calendar);
        return true;
    }

    private static int minusDay(int change) {
        return change == Integer.MAX_VALUE ? change : change - DayPlan.DAY;
    }
}
