package org.nuanyi.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.WorkingDays;

/**
 * Everything that happens in the year, by a seed alone: nothing of it is asked of the product.
 *
 * @param units codes of those that build
 */
record YearPlan(long seed, int stations, List<String> units) {

    private static final List<LocalDate> WORKING_DAYS = days();

    static final int YEAR = 2026;
    static final String DISTRICT = "110101";

    /** From then on the city bears a part. */
    static final LocalDate OTHER_POLICY = LocalDate.of(YEAR, 7, 1);

    YearPlan {
        units = List.copyOf(units);
    }

    Chance chance() {
        return new Chance(seed);
    }

    /** What happens to each of them. */
    List<ProjectScript> projects() {
        List<Fate> fates = Fate.of(stations, seed);
        return IntStream.range(0, stations)
                .mapToObj(
                        number ->
                                ProjectScript.of(
                                        this,
                                        number,
                                        units.get(number % units.size()),
                                        fates.get(number)))
                .toList();
    }

    /** What is spent on maintenance. */
    List<Bill> bills() {
        return Bill.of(this);
    }

    /** Working days of the year, the first first. */
    static List<LocalDate> workingDays() {
        return WORKING_DAYS;
    }

    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(YEAR, 1, 1);
                day.getYear() == YEAR;
                day = day.plusDays(1)) {
            if (WorkingDays.isOne(day, HolidayCalendar.CHINA)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** The last working day that is not after it. */
    static LocalDate by(LocalDate day) {
        return workingDays().reversed().stream()
                .filter(one -> !one.isAfter(day))
                .findFirst()
                .orElseThrow();
    }
}
