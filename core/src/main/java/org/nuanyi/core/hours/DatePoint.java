package org.nuanyi.core.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A day of the year that has a different date from year to year. */
sealed interface DatePoint {

    /** Its date in a year; absent where that year has none, such as a fifth Sunday. */
    Optional<LocalDate> in(int year);

    /** A month and day with days added: {@code Dec 25 +1 day}. */
    record Fixed(Month month, int day, int shift) implements DatePoint {

        @Override
        public Optional<LocalDate> in(int year) {
            try {
                return Optional.of(LocalDate.of(year, month, day).plusDays(shift));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** A counted weekday of a month with days added: {@code Mar Su[-1] +1 day}. */
    record Counted(Month month, DayOfWeek weekday, int number, int shift) implements DatePoint {

        @Override
        public Optional<LocalDate> in(int year) {
            LocalDate day =
                    LocalDate.of(year, month, 1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
            return Optional.of(day).filter(d -> d.getMonth() == month).map(d -> d.plusDays(shift));
        }
    }
}
