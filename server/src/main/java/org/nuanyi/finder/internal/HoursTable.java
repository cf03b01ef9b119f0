package org.nuanyi.finder.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The hours in one pack: a schedule is a list of weeks, a week is seven lines, a line is one day.
 * Each distinct one stands there once. For one thread.
 */
final class HoursTable {

    private static final int DAYS_OF_A_WEEK = 7;

    /** A minute and behind it one of the two numbers for unknown; see Timetables. */
    private static final Pattern UNKNOWN = Pattern.compile("[\\[,]\\d+,[25](?=[\\],])");

    private final Timetables timetables;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> weeks = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> schedules = new LinkedHashMap<>();
    private final Map<Schedule, Integer> known = new LinkedHashMap<>();

    HoursTable(Timetables timetables) {
        this.timetables = timetables;
    }

    /** The number of a schedule in the table; -1 where nobody can evaluate it. */
    int number(Schedule schedule) {
        return known.computeIfAbsent(
                schedule,
                s ->
                        s.hours().isSilent()
                                ? -1
                                : number(schedules, weeks(timetables.of(s.hours()))));
    }

    /** Whether there is a minute of which nobody knows, so that people read what was given. */
    boolean mayBeUnknown(Schedule schedule) {
        return schedule.hours().isSilent()
                || timetables.of(schedule.hours()).stream()
                        .distinct()
                        .anyMatch(UNKNOWN.asPredicate());
    }

    private List<Integer> weeks(List<String> days) {
        List<Integer> numbers = new ArrayList<>(days.size() / DAYS_OF_A_WEEK);
        for (int day = 0; day < days.size(); day += DAYS_OF_A_WEEK) {
            List<Integer> week =
                    days.subList(day, day + DAYS_OF_A_WEEK).stream()
                            .map(line -> number(lines, line))
                            .toList();
            numbers.add(number(weeks, week));
        }
        return numbers;
    }

    private static <T> int number(Map<T, Integer> table, T entry) {
        return table.computeIfAbsent(entry, _ -> table.size());
    }

    void write(JsonBuffer json) {
        json.raw("{\"from\":\"").raw(timetables.period().monday().toString()).raw("\",\"lines\":[");
        json.raw(String.join(",", lines.keySet())).raw("],\"weeks\":");
        write(json, weeks);
        json.raw(",\"schedules\":");
        write(json, schedules);
        json.raw("}");
    }

    private static void write(JsonBuffer json, Map<List<Integer>, Integer> table) {
        json.raw(table.keySet().toString().replace(" ", ""));
    }
}
