package org.nuanyi.core.hours.han;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.nuanyi.core.hours.han.Token.Count;
import org.nuanyi.core.hours.han.Token.DayOfMonth;
import org.nuanyi.core.hours.han.Token.Mark;
import org.nuanyi.core.hours.han.Token.Season;

/** Seasons, which must say their dates: 夏季(5月-9月), 5月1日至9月30日, 10月-次年4月. */
record SeasonGrammar(Cursor cursor) {

    Optional<DateRange> find() {
        int start = cursor.place();
        if (cursor.take(Season.class).isPresent()) {
            return Optional.of(named(start));
        }
        return datesAreHere() ? Optional.of(thenName(dates())) : Optional.empty();
    }

    private DateRange named(int start) {
        String name = cursor.since(start);
        boolean inParentheses = cursor.take(Mark.OPENING);
        if (!inParentheses) {
            cursor.take(Mark.COLON);
        }
        if (!datesAreHere()) {
            throw Unreadable.noMonths(name);
        }
        DateRange dates = dates();
        if (inParentheses && !cursor.take(Mark.CLOSING)) {
            throw cursor.unexpected();
        }
        return dates;
    }

    /** 5月-9月(夏季). */
    private DateRange thenName(DateRange dates) {
        int place = cursor.place();
        boolean named =
                cursor.take(Mark.OPENING)
                        && cursor.take(Season.class).isPresent()
                        && cursor.take(Mark.CLOSING);
        if (!named) {
            cursor.back(place);
        }
        return dates;
    }

    private boolean datesAreHere() {
        int place = cursor.place();
        cursor.take(Mark.FROM);
        cursor.take(Mark.EVERY_YEAR);
        boolean month = cursor.is(Token.Month.class) || isMonthsWithOneUnit();
        cursor.back(place);
        return month;
    }

    /** 5-9月. */
    private boolean isMonthsWithOneUnit() {
        int place = cursor.place();
        boolean found =
                cursor.take(Count.class).isPresent()
                        && cursor.take(Mark.TO)
                        && cursor.is(Token.Month.class);
        cursor.back(place);
        return found;
    }

    private DateRange dates() {
        int start = cursor.place();
        boolean from = cursor.take(Mark.FROM);
        cursor.take(Mark.EVERY_YEAR);
        int month = monthOrCount();
        Optional<DayOfMonth> day = cursor.take(DayOfMonth.class);
        boolean until = cursor.take(Mark.TO);
        if (from && !until) {
            throw Unreadable.noMonths(cursor.since(start));
        }
        DateRange range = until ? until(month, day, start) : single(month, day, start);
        cursor.take(Mark.PERIOD);
        return range;
    }

    private int monthOrCount() {
        return cursor.take(Token.Month.class)
                .map(Token.Month::number)
                .or(() -> cursor.take(Count.class).map(Count::number))
                .orElseThrow(cursor::unexpected);
    }

    private DateRange until(int month, Optional<DayOfMonth> day, int start) {
        boolean nextYear = cursor.take(Mark.NEXT_YEAR);
        Optional<Token.Month> last = cursor.take(Token.Month.class);
        if (last.isEmpty() && (day.isEmpty() || !cursor.is(DayOfMonth.class))) {
            throw cursor.unexpected();
        }
        int lastMonth = last.map(Token.Month::number).orElse(month);
        Optional<DayOfMonth> lastDay = cursor.take(DayOfMonth.class);
        String words = cursor.since(start);
        if (day.isPresent() != lastDay.isPresent()) {
            throw Unreadable.impossible(words);
        }
        DateRange range = range(month, day, lastMonth, lastDay, words);
        if (nextYear && !range.to().isBefore(range.from())) {
            throw Unreadable.impossible(words);
        }
        return range;
    }

    private DateRange single(int month, Optional<DayOfMonth> day, int start) {
        return range(month, day, month, day, cursor.since(start));
    }

    private static DateRange range(
            int first,
            Optional<DayOfMonth> day,
            int last,
            Optional<DayOfMonth> lastDay,
            String words) {
        try {
            MonthDay from = MonthDay.of(first, day.map(DayOfMonth::number).orElse(1));
            int end = lastDay.map(DayOfMonth::number).orElseGet(() -> Month.of(last).maxLength());
            return new DateRange(from, MonthDay.of(last, end), day.isEmpty());
        } catch (DateTimeException e) {
            throw Unreadable.impossible(words);
        }
    }
}
