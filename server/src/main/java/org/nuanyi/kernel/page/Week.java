package org.nuanyi.kernel.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.DayHours;
import org.nuanyi.core.hours.DayHours.Interval;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OpenState;

/** The hours of some days from today on, in words. */
public record Week(List<WeekDay> days, boolean calendarUnknown) {

    private static final int DAYS = 7;
    private static final int WHOLE_DAY = 24 * 60;

    /** Where nothing is known. */
    public static final Week NONE = new Week(List.of(), false);

    /** Seven days from today on. */
    public static Week of(DatedHours hours, HolidayCalendar calendar, TimeWords words) {
        return of(hours, calendar, words, DAYS);
    }

    /** So many days from today on. */
    public static Week of(DatedHours hours, HolidayCalendar calendar, TimeWords words, int count) {
        LocalDate today = words.now().toLocalDate();
        List<DayHours> days = days(hours, today, calendar, count);
        return new Week(
                days.stream().map(day -> write(day, today, calendar, words)).toList(),
                days.stream().anyMatch(DayHours::calendarUnknown));
    }

    /** Seven days, the first of them given. */
    public static List<DayHours> days(DatedHours hours, LocalDate first, HolidayCalendar calendar) {
        return days(hours, first, calendar, DAYS);
    }

    private static List<DayHours> days(
            DatedHours hours, LocalDate first, HolidayCalendar calendar, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> hours.day(first.plusDays(i), calendar))
                .toList();
    }

    private static WeekDay write(
            DayHours day, LocalDate today, HolidayCalendar calendar, TimeWords words) {
        return new WeekDay(
                words.weekday(day.date()),
                words.date(day.date()),
                day.date().equals(today),
                day.intervals().stream().map(interval -> write(interval, words)).toList(),
                note(day.date(), calendar, words.language()));
    }

    private static String note(LocalDate date, HolidayCalendar calendar, Language language) {
        String holiday = calendar.holidayName(date).orElse("");
        return switch (calendar.kindOf(date)) {
            case PUBLIC_HOLIDAY -> language.pick(holiday, "public holiday");
            case MAKE_UP_WORKDAY -> language.pick("调休上班", "make-up workday");
            case PLAIN, UNLISTED_YEAR -> "";
        };
    }

    /** From when to when, and what is said of it. */
    public static String write(Interval interval, TimeWords words) {
        String times = times(interval, words);
        String comment = interval.comment().map(said -> " " + said).orElse("");
        boolean unsure =
                interval.state() == OpenState.UNKNOWN && comment.isEmpty() && !interval.openEnded();
        return times
                + (unsure
                        ? words.language().pick(" 以现场公告为准", " see the notice at the door")
                        : comment);
    }

    private static String times(Interval interval, TimeWords words) {
        if (interval.openEnded()) {
            return words.language()
                    .pick("%s 以后看现场", "after %s see the door")
                    .formatted(words.clock(interval.fromMinute()));
        }
        if (interval.fromMinute() == 0 && interval.toMinute() == WHOLE_DAY) {
            return words.language().pick("全天", "all day");
        }
        return words.clock(interval.fromMinute()) + "–" + words.clock(interval.toMinute());
    }
}
