package org.nuanyi.core.hours;

import java.time.LocalDate;
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
    private final Set<Integer> listed = new HashSet<>();
    private final Map<LocalDate, Entry> entries = new HashMap<>();

    private HolidayCalendar(Collection<HolidayYear> years) {
        this.years = List.copyOf(years);
        this.years.forEach(this::list);
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
        Entry entry = entries.get(date);
        if (entry != null) {
            return entry.kind;
        }
        return listed.contains(date.getYear()) ? DayKind.PLAIN : DayKind.UNLISTED_YEAR;
    }

    /** The holiday a date is off for, or is worked for; absent on every other day. */
    public Optional<String> holidayName(LocalDate date) {
        return Optional.ofNullable(entries.get(date)).map(Entry::name);
    }

    /** The announcements this calendar is made of. */
    public List<HolidayYear> years() {
        return years;
    }

    private void list(HolidayYear year) {
        if (!listed.add(year.year())) {
            throw new IllegalArgumentException("two lists for " + year.year());
        }
        for (HolidayYear.Holiday holiday : year.holidays()) {
            holiday.first()
                    .datesUntil(holiday.last().plusDays(1))
                    .forEach(d -> put(d, DayKind.PUBLIC_HOLIDAY, holiday.name()));
            holiday.makeUpWorkdays().forEach(d -> put(d, DayKind.MAKE_UP_WORKDAY, holiday.name()));
        }
    }

    private void put(LocalDate date, DayKind kind, String name) {
        if (entries.put(date, new Entry(kind, name)) != null) {
            throw new IllegalArgumentException(date + " is listed twice");
        }
    }

    private record Entry(DayKind kind, String name) {}
}
