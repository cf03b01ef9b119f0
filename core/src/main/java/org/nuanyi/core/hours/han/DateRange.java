package org.nuanyi.core.hours.han;

import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Part of every year, both ends included; over New Year if the end is before the start.
 *
 * @param wholeMonths said without days of the month
 */
record DateRange(MonthDay from, MonthDay to, boolean wholeMonths) {

    /** A leap year, so that 29 February has its place. */
    private static final int LEAP_YEAR = 2024;

    static final int DAYS = 366;

    /** The days of a leap year it covers, 0 is 1 January. */
    IntStream days() {
        int first = place(from);
        int last = place(to);
        int length = Math.floorMod(last - first, DAYS) + 1;
        return IntStream.range(first, first + length).map(day -> day % DAYS);
    }

    private static int place(MonthDay day) {
        return day.atYear(LEAP_YEAR).getDayOfYear() - 1;
    }

    /** OSM: {@code May-Sep}, {@code May 01-Sep 30}, {@code Jan 01}. */
    @Override
    public String toString() {
        if (wholeMonths) {
            return name(from).equals(name(to)) ? name(from) : name(from) + "-" + name(to);
        }
        return from.equals(to) ? date(from) : date(from) + "-" + date(to);
    }

    private static String date(MonthDay day) {
        return "%s %02d".formatted(name(day), day.getDayOfMonth());
    }

    private static String name(MonthDay day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
    }
}
