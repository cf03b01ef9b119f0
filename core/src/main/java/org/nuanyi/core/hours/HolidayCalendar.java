package org.nuanyi.core.hours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The State Council's calendar: public holidays and the weekends worked to pay for them (调休). The
 * list of a year appears in November of the year before; a year without a list is said to be
 * unknown, never guessed. Immutable and thread-safe.
 */
public final class HolidayCalendar {

    /** The announced lists that ship with Nuanyi: 2024 to 2026. */
    public static final HolidayCalendar CHINA = of(ChinaHolidays.YEARS);

    private final List<HolidayYear> years;
    private final Map<LocalDate, String> names = new HashMap<>();
    private final long firstDay;

    /** One for each day from {@link #firstDay} on, for a look-up without hashing. */
    private final DayKind[] kinds;

    private HolidayCalendar(Collection<HolidayYear> years) {
        this.years = List.copyOf(years);
        // A list may reach into the year before: New Year's holiday can begin in December.
        int first = this.years.stream().mapToInt(HolidayYear::year).min().orElse(1) - 1;
        int last = this.years.stream().mapToInt(HolidayYear::year).max().orElse(0) + 1;
        this.firstDay = LocalDate.of(first, 1, 1).toEpochDay();
        this.kinds = new DayKind[place(LocalDate.of(last, 12, 31)) + 1];
        Arrays.fill(kinds, DayKind.UNLISTED_YEAR);
        fill();
    }

    /**
     * A calendar of these announcements, for an operator who adds next year's.
     *
     * @throws IllegalArgumentException if a year comes twice, or a date is both off and worked
     */
    public static HolidayCalendar of(Collection<HolidayYear> years) {
        return new HolidayCalendar(years);
    }

    public DayKind kindOf(LocalDate date) {
        int place = place(date);
        return 0 <= place && place < kinds.length ? kinds[place] : DayKind.UNLISTED_YEAR;
    }

    /** The holiday a date is off for, or is worked for; absent on every other day. */
    public Optional<String> holidayName(LocalDate date) {
        return Optional.ofNullable(names.get(date));
    }

    /** The announcements this calendar is made of. */
    public List<HolidayYear> years() {
        return years;
    }

    private int place(LocalDate date) {
        return Math.clamp(date.toEpochDay() - firstDay, -1, Integer.MAX_VALUE);
    }

    private void fill() {
        Set<Integer> listed = new HashSet<>();
        for (HolidayYear year : years) {
            if (!listed.add(year.year())) {
                throw new IllegalArgumentException("two lists for " + year.year());
            }
            LocalDate start = LocalDate.of(year.year(), 1, 1);
            Arrays.fill(kinds, place(start), place(start.plusYears(1)), DayKind.PLAIN);
        }
        for (HolidayYear year : years) {
            year.holidays().forEach(this::list);
        }
    }

    private void list(HolidayYear.Holiday holiday) {
        holiday.first()
                .datesUntil(holiday.last().plusDays(1))
                .forEach(d -> list(d, DayKind.PUBLIC_HOLIDAY, holiday.name()));
        holiday.makeUpWorkdays().forEach(d -> list(d, DayKind.MAKE_UP_WORKDAY, holiday.name()));
    }

    private void list(LocalDate date, DayKind kind, String name) {
        if (names.put(date, name) != null) {
            throw new IllegalArgumentException(date + " is listed twice");
        }
        kinds[place(date)] = kind;
    }
}
