package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule as the random test makes it up: simple enough to be read by eye, and to be written. */
record GeneratedRule(
        String joint,
        boolean fallback,
        int firstMonth,
        int lastMonth,
        boolean oddWeeks,
        Holidays holidays,
        Set<DayOfWeek> weekdays,
        List<int[]> spans,
        boolean openEnd,
        OpenState state) {

    enum Holidays {
        NOT_NAMED,
        ONLY_PUBLIC,
        PUBLIC_OR_WEEKDAY,
        PUBLIC_AND_WEEKDAY,
        ONLY_SCHOOL
    }

    static final Set<DayOfWeek> FIVE = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static List<GeneratedRule> some(Random random) {
        List<GeneratedRule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        boolean fallback = false;
        for (int i = 0; i < count; i++) {
            String joint = i == 0 ? "" : List.of("; ", "; ", ", ", " || ").get(random.nextInt(4));
            fallback = joint.equals(" || ") || joint.equals(", ") && fallback;
            rules.add(one(random, joint, fallback));
        }
        return rules;
    }

    private static GeneratedRule one(Random random, String joint, boolean fallback) {
        Holidays holidays = holidays(random);
        boolean needsWeekdays =
                holidays == Holidays.PUBLIC_OR_WEEKDAY || holidays == Holidays.PUBLIC_AND_WEEKDAY;
        boolean mayNameWeekdays = holidays == Holidays.NOT_NAMED;
        boolean named =
                needsWeekdays || mayNameWeekdays && (joint.equals(", ") || random.nextInt(5) > 0);
        boolean months = random.nextInt(6) == 0;
        List<int[]> spans = spans(random);
        OpenState state =
                List.of(
                                OpenState.OPEN,
                                OpenState.OPEN,
                                OpenState.OPEN,
                                OpenState.CLOSED,
                                OpenState.UNKNOWN)
                        .get(random.nextInt(5));
        return new GeneratedRule(
                joint,
                fallback,
                months ? 1 + random.nextInt(12) : 0,
                months ? 1 + random.nextInt(12) : 0,
                !months && random.nextInt(8) == 0,
                holidays,
                named ? weekdays(random) : Set.of(),
                spans,
                state != OpenState.CLOSED && !spans.isEmpty() && random.nextInt(6) == 0,
                state);
    }

    private static Holidays holidays(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> Holidays.ONLY_PUBLIC;
            case 2 -> Holidays.PUBLIC_OR_WEEKDAY;
            case 3 -> Holidays.PUBLIC_AND_WEEKDAY;
            case 4 -> Holidays.ONLY_SCHOOL;
            default -> Holidays.NOT_NAMED;
        };
    }

    private static Set<DayOfWeek> weekdays(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> FIVE;
            case 2 -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
            case 3 -> EnumSet.of(DayOfWeek.FRIDAY);
            case 4 -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> {
                Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (random.nextInt(3) == 0) {
                        days.add(day);
                    }
                }
                yield days;
            }
        };
    }

    /** In order, none over another; only the last may go on into the next day. */
    private static List<int[]> spans(Random random) {
        List<int[]> spans = new ArrayList<>();
        int from = random.nextInt(28) * 30;
        int count = random.nextInt(4);
        for (int i = 0; i < count && from < 1440; i++) {
            boolean last = i == count - 1;
            int to = from + 30 * (1 + random.nextInt(last ? 24 : 8));
            spans.add(new int[] {from, last ? to : Math.min(to, 1440)});
            from = to + 30 * (1 + random.nextInt(5));
        }
        return spans;
    }

    /** The rule as OSM writes it. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (firstMonth > 0) {
            parts.add(
                    firstMonth == lastMonth
                            ? month(firstMonth)
                            : month(firstMonth) + "-" + month(lastMonth));
        }
        if (oddWeeks) {
            parts.add("week 1-53/2");
        }
        String days = weekdays.stream().map(GeneratedRule::name).collect(Collectors.joining(","));
        parts.add(
                switch (holidays) {
                    case NOT_NAMED -> days;
                    case ONLY_PUBLIC -> "PH";
                    case PUBLIC_OR_WEEKDAY -> "PH," + days;
                    case PUBLIC_AND_WEEKDAY -> "PH " + days;
                    case ONLY_SCHOOL -> "SH";
                });
        parts.add(times());
        parts.add(
                switch (state) {
                    case OPEN -> spans.isEmpty() ? "open" : "";
                    case CLOSED -> "off";
                    case UNKNOWN -> "unknown";
                });
        return joint + parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
    }

    private String times() {
        String times =
                spans.stream()
                        .map(
                                s ->
                                        "%02d:%02d-%02d:%02d"
                                                .formatted(
                                                        s[0] / 60, s[0] % 60, s[1] / 60, s[1] % 60))
                        .collect(Collectors.joining(","));
        return openEnd ? times + "+" : times;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    }

    private static String month(int month) {
        return java.time.Month.of(month)
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 3);
    }

    boolean namesPublicHolidays() {
        return switch (holidays) {
            case ONLY_PUBLIC, PUBLIC_OR_WEEKDAY, PUBLIC_AND_WEEKDAY -> true;
            case NOT_NAMED, ONLY_SCHOOL -> false;
        };
    }

    /** Whether it wipes its day: all normal rules, but those that close some hours only. */
    boolean replacesDay() {
        boolean wholeDay =
                spans.isEmpty()
                        || spans.size() == 1 && spans.get(0)[0] == 0 && spans.get(0)[1] == 1440;
        return (joint.isEmpty() || joint.equals("; ")) && (state != OpenState.CLOSED || wholeDay);
    }

    boolean inSeason(LocalDate date) {
        int month = date.getMonthValue();
        boolean inMonths =
                firstMonth <= lastMonth
                        ? firstMonth <= month && month <= lastMonth
                        : month >= firstMonth || month <= lastMonth;
        boolean inWeeks = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
        return (firstMonth == 0 || inMonths) && (!oddWeeks || inWeeks);
    }
}
