package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * One yearly announcement of the State Council: which days are off and which weekends are worked.
 * Dates may lie in a neighbouring year, as when New Year's holiday begins on 30 December.
 */
public record HolidayYear(int year, List<Holiday> holidays) {

    public HolidayYear {
        holidays = List.copyOf(holidays);
        for (Holiday holiday : holidays) {
            boolean near = holiday.dates().allMatch(d -> Math.abs(d.getYear() - year) <= 1);
            if (!near) {
                throw new IllegalArgumentException(holiday.name() + " is not of " + year);
            }
        }
    }

    /** The announcement of {@code year}, its dates written by {@link #off}. */
    public static HolidayYear of(int year, Announced... announced) {
        return new HolidayYear(year, Stream.of(announced).map(a -> a.in(year)).toList());
    }

    /**
     * {@code off("国庆节", "10-01", "10-07", "09-20", "10-10")}: first and last day off, days worked.
     */
    public static Announced off(String name, String first, String last, String... worked) {
        return new Announced(
                name, day(first), day(last), Stream.of(worked).map(HolidayYear::day).toList());
    }

    private static MonthDay day(String monthDay) {
        return MonthDay.parse("--" + monthDay);
    }

    /** A holiday off from {@code first} to {@code last}, paid for with {@code makeUpWorkdays}. */
    public record Holiday(
            String name, LocalDate first, LocalDate last, List<LocalDate> makeUpWorkdays) {

        public Holiday {
            makeUpWorkdays = List.copyOf(makeUpWorkdays);
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(name + " ends before it begins");
            }
        }

        private Stream<LocalDate> dates() {
            return Stream.concat(Stream.of(first, last), makeUpWorkdays.stream());
        }
    }

    /** A holiday as the announcement writes it, without its year. */
    public record Announced(String name, MonthDay first, MonthDay last, List<MonthDay> worked) {

        private Holiday in(int year) {
            return new Holiday(
                    name,
                    first.atYear(year),
                    last.atYear(year),
                    worked.stream().map(d -> d.atYear(year)).toList());
        }
    }
}
