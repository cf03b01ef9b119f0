package org.nuanyi.core.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;

/** Turns the parser's date ranges into ours, or refuses those that could mean two things. */
final class DateReader {

    private static final int NO_YEAR = YearRange.UNDEFINED_YEAR;

    private final DateWithOffset start;
    private final DateWithOffset end;
    private final Month startMonth;
    private final Month endMonth;

    private DateReader(DateWithOffset start, DateWithOffset end) throws Refusal {
        this.start = start;
        this.end = end;
        this.startMonth = month(start);
        this.endMonth = end.getMonth() == null ? startMonth : month(end);
    }

    static DateSpan read(DateRange range) throws Refusal {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        checkSupported(range, start);
        checkSupported(range, end);
        return new DateReader(start, end).read();
    }

    private static void checkSupported(DateRange range, DateWithOffset date) throws Refusal {
        if (range.getInterval() > 1) {
            throw new Refusal("a date range with an interval is not supported");
        }
        if (date.getVarDate() != null) {
            throw new Refusal("easter is not supported");
        }
        if (date.getWeekDayOffset() != null) {
            throw new Refusal("a weekday before or after a date is not supported");
        }
        if (date.isOpenEnded() && (date.undefinedYear() || range.getEndDate() != null)) {
            throw new Refusal("an open-ended date needs a year and no end");
        }
    }

    private DateSpan read() throws Refusal {
        if (end.getMonth() == null && end.getDay() < start.getDay()) {
            throw new Refusal("the last day of the month comes before the first");
        }
        if (!start.undefinedYear()) {
            return dated();
        }
        if (!end.undefinedYear()) {
            throw new Refusal("a date range with a year at its end only");
        }
        if (moves(start) || moves(end)) {
            return new DateSpan.Moving(moving(start, startMonth), moving(end, endMonth));
        }
        return new DateSpan.Yearly(monthDay(start, startMonth, 1), monthDay(end, endMonth, 31));
    }

    private DateSpan dated() throws Refusal {
        LocalDate first = date(start, YearMonth.of(start.getYear(), startMonth), false);
        if (start.isOpenEnded()) {
            return new DateSpan.Dated(first, LocalDate.MAX);
        }
        boolean yearSaid = end.getYear() != NO_YEAR;
        int year = yearSaid ? end.getYear() : start.getYear();
        LocalDate last = date(end, YearMonth.of(year, endMonth), true);
        if (last.isBefore(first) && !yearSaid) {
            last = date(end, YearMonth.of(year + 1, endMonth), true);
        }
        if (last.isBefore(first)) {
            throw new Refusal("a date range that ends before it begins");
        }
        return new DateSpan.Dated(first, last);
    }

    private static LocalDate date(DateWithOffset date, YearMonth month, boolean isLast)
            throws Refusal {
        if (date.undefinedDay() && !moves(date)) {
            return isLast ? month.atEndOfMonth() : month.atDay(1);
        }
        return moving(date, month.getMonth())
                .in(month.getYear())
                .orElseThrow(
                        () -> new Refusal("a date that " + month.getYear() + " does not have"));
    }

    private static DatePoint moving(DateWithOffset date, Month month) throws Refusal {
        int shift = date.getDayOffset();
        if (date.getNthWeekDay() != null) {
            DayOfWeek weekday = DayOfWeek.of(date.getNthWeekDay().ordinal() + 1);
            return new DatePoint.Counted(month, weekday, date.getNth(), shift);
        }
        if (date.undefinedDay()) {
            throw new Refusal("a whole month beside a counted weekday is not supported");
        }
        checkExists(month, date.getDay());
        return new DatePoint.Fixed(month, date.getDay(), shift);
    }

    private static int monthDay(DateWithOffset date, Month month, int otherwise) throws Refusal {
        if (date.undefinedDay()) {
            return month.getValue() * 100 + otherwise;
        }
        checkExists(month, date.getDay());
        return month.getValue() * 100 + date.getDay();
    }

    private static boolean moves(DateWithOffset date) {
        return date.getNthWeekDay() != null || date.getDayOffset() != 0;
    }

    private static void checkExists(Month month, int day) throws Refusal {
        try {
            MonthDay.of(month, day);
        } catch (DateTimeException noSuchDay) {
            throw new Refusal("a day that no " + month + " has");
        }
    }

    private static Month month(DateWithOffset date) throws Refusal {
        if (date.getMonth() == null) {
            throw new Refusal("a date without a month");
        }
        return Month.of(date.getMonth().ordinal() + 1);
    }
}
