package org.nuanyi.core.hours.han;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.hours.han.Rule.Hours;
import org.nuanyi.core.hours.han.Rule.Shut;
import org.nuanyi.core.hours.han.Rule.Unknown;
import org.nuanyi.core.hours.han.Schedule.Holidays;

/**
 * Writes a schedule as an OSM value: general rules first, since a later rule takes the day over.
 */
record ScheduleWriter(Schedule schedule) {

    private static final String[] WEEK = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

    private static final Comparator<Rule> GENERAL_FIRST =
            Comparator.comparing(Rule::hasHolidays)
                    .thenComparing(rule -> rule.daysMeant().count(), Comparator.reverseOrder());

    static String write(Schedule schedule) {
        return new ScheduleWriter(schedule).value();
    }

    private String value() {
        if (isAlways()) {
            return "24/7" + notice();
        }
        List<String> rules = new ArrayList<>();
        schedule.rest().map(this::rule).ifPresent(rules::add);
        List<Rule> open = schedule.open().stream().sorted(GENERAL_FIRST).toList();
        Stream.concat(open.stream(), schedule.shut().stream()).map(this::rule).forEach(rules::add);
        open.stream().filter(this::isUsualOnSomeDays).map(this::onHolidays).forEach(rules::add);
        holidays().ifPresent(rules::add);
        return String.join("; ", rules);
    }

    private boolean isAlways() {
        List<Rule> open = schedule.open();
        return open.size() == 1
                && open.getFirst().body() instanceof Hours hours
                && hours.isWholeDay()
                && open.getFirst().daysMeant().isEveryDay()
                && open.getFirst().season().isEmpty()
                && schedule.shut().isEmpty();
    }

    private String rule(Rule rule) {
        String season = rule.season().map(dates -> dates + " ").orElse("");
        return season + days(rule) + body(rule.body());
    }

    private String body(Rule.Body body) {
        return switch (body) {
            case Hours hours ->
                    hours.ranges().stream()
                                    .map(TimeRange::toString)
                                    .collect(Collectors.joining(","))
                            + notice();
            case Shut shut -> "off";
            case Unknown unknown -> "unknown " + comment(unknown.comment());
        };
    }

    private String notice() {
        return schedule.notice().map(words -> " open " + comment(words)).orElse("");
    }

    private static String comment(String words) {
        return '"' + words.replace('"', ' ').strip() + '"';
    }

    private String days(Rule rule) {
        boolean everyDay = isUsual(rule) && rule.daysMeant().isEveryDay();
        if (everyDay) {
            return "Mo-Su,PH ";
        }
        return rule.days().map(days -> days(days) + " ").orElse("");
    }

    private boolean isUsual(Rule rule) {
        return schedule.holidays() == Holidays.AS_USUAL && rule.isOpen();
    }

    private boolean isUsualOnSomeDays(Rule rule) {
        return isUsual(rule) && !rule.daysMeant().isEveryDay();
    }

    /** OSM: {@code PH Mo-Fr} is a holiday that falls on one of these days. */
    private String onHolidays(Rule rule) {
        String season = rule.season().map(dates -> dates + " ").orElse("");
        return season + "PH " + days(rule) + body(rule.body());
    }

    private static String days(DaySet days) {
        List<String> parts = new ArrayList<>();
        for (int day = 0; day < WEEK.length; ) {
            int end = day;
            while (isNamed(days, end)) {
                end++;
            }
            addRun(parts, day, end);
            day = end + 1;
        }
        if (days.holidays()) {
            parts.add("PH");
        }
        return String.join(",", parts);
    }

    private static boolean isNamed(DaySet days, int day) {
        return day < WEEK.length && (days.weekdays() >> day & 1) == 1;
    }

    /** Three days and more in a row are a range: Mo-We, but Sa,Su. */
    private static void addRun(List<String> parts, int from, int to) {
        if (to - from > 2) {
            parts.add(WEEK[from] + "-" + WEEK[to - 1]);
        } else {
            for (int day = from; day < to; day++) {
                parts.add(WEEK[day]);
            }
        }
    }

    /** Nights before a holiday are not cut short; {@code Mo-Fr} alone means workdays, see ADR 5. */
    private Optional<String> holidays() {
        boolean spill = Arrangement.passMidnight(schedule.open());
        return switch (schedule.holidays()) {
            case AS_WRITTEN, AS_USUAL -> Optional.empty();
            case SHUT -> spill ? Optional.empty() : Optional.of("PH off");
            case UNTOLD -> Optional.of("PH unknown " + comment("没有写节假日"));
        };
    }
}
