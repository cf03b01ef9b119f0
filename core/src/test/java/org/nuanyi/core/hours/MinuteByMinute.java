package org.nuanyi.core.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The independent judge of the random test. It asks every rule about every minute, in the order
 * they are written, and shares nothing with the code it judges: it works from the generated rules
 * and from a handful of dates written down here.
 */
final class MinuteByMinute {

    /** Days off and days made up in the windows of the test. */
    private static final Set<String> OFF =
            Stream.of(
                            "2026-01-01 2026-01-02 2026-01-03",
                            "2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20",
                            "2026-02-21 2026-02-22 2026-02-23 2026-04-04 2026-04-05 2026-04-06",
                            "2026-09-25 2026-09-26 2026-09-27 2026-10-01 2026-10-02 2026-10-03",
                            "2026-10-04 2026-10-05 2026-10-06 2026-10-07")
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toSet());

    private static final Set<String> MADE_UP =
            Set.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10");

    private static final Voice SILENCE = new Voice(OpenState.CLOSED, false, true, -1);

    private final List<GeneratedRule> rules;
    private final Map<LocalDate, Voice[]> known = new HashMap<>();

    MinuteByMinute(List<GeneratedRule> rules) {
        this.rules = rules;
    }

    /** What is said about one minute, and by which rule. */
    record Voice(OpenState state, boolean openEnd, boolean fallback, int rule) {}

    /** A day as somebody may take it: the weekday kept, and whether school is out. */
    private record Reading(LocalDate date, DayOfWeek keptAs, boolean ordinary, boolean noSchool) {}

    Voice at(LocalDate date, int minute) {
        Voice today = said(date, minute);
        Voice night = said(date.minusDays(1), minute + 1440);
        return nightIsRight(today, night) ? night : today;
    }

    private static boolean nightIsRight(Voice today, Voice night) {
        if (today.fallback == night.fallback) {
            return night.rule > today.rule;
        }
        boolean todayClosed = today.state == OpenState.CLOSED;
        boolean nightClosed = night.state == OpenState.CLOSED;
        return night.fallback ? todayClosed && !nightClosed : todayClosed || !nightClosed;
    }

    private Voice said(LocalDate date, int minute) {
        return known.computeIfAbsent(date, this::said)[minute];
    }

    /** What is said about the two days that follow a midnight. */
    private Voice[] said(LocalDate date) {
        List<Voice[]> voices = readings(date).stream().map(this::said).toList();
        Voice[] agreed = new Voice[2880];
        for (int m = 0; m < agreed.length; m++) {
            int minute = m;
            agreed[m] = agreed(voices.stream().map(v -> v[minute]).toList());
        }
        return agreed;
    }

    /** What all readings of a date say; UNKNOWN if they differ. */
    private static Voice agreed(List<Voice> voices) {
        Voice last = Collections.max(voices, Comparator.comparingInt(Voice::rule));
        boolean agreed = voices.stream().allMatch(v -> v.state == last.state);
        return agreed ? last : new Voice(OpenState.UNKNOWN, false, false, last.rule);
    }

    private List<Reading> readings(LocalDate date) {
        boolean school =
                rules.stream().anyMatch(r -> r.holidays() == GeneratedRule.Holidays.ONLY_SCHOOL);
        boolean anyOfFive = MADE_UP.contains(date.toString()) && weekIsMadeOfSeveral();
        Stream<DayOfWeek> days =
                anyOfFive ? GeneratedRule.FIVE.stream() : Stream.of(date.getDayOfWeek());
        return days.flatMap(
                        d ->
                                (school ? Stream.of(false, true) : Stream.of(false))
                                        .map(out -> new Reading(date, d, anyOfFive, out)))
                .toList();
    }

    private Voice[] said(Reading reading) {
        boolean[] matching = new boolean[rules.size()];
        for (int i = 0; i < matching.length; i++) {
            matching[i] = matches(rules.get(i), reading);
        }
        Voice[] minutes = new Voice[2880];
        Arrays.setAll(minutes, minute -> said(matching, minute));
        return minutes;
    }

    private Voice said(boolean[] matching, int minute) {
        Voice voice = SILENCE;
        for (int i = 0; i < matching.length; i++) {
            GeneratedRule rule = rules.get(i);
            if (!matching[i]) {
                continue;
            }
            if (rule.replacesDay()) {
                voice = SILENCE;
            }
            Voice own = own(rule, i, minute);
            if (own != SILENCE && (!rule.fallback() || voice.state == OpenState.CLOSED)) {
                voice = own;
            }
        }
        return voice;
    }

    private static Voice own(GeneratedRule rule, int i, int minute) {
        if (rule.spans().isEmpty()) {
            return minute < 1440 ? new Voice(rule.state(), false, rule.fallback(), i) : SILENCE;
        }
        for (int[] span : rule.spans()) {
            if (span[0] <= minute && minute < span[1]) {
                return new Voice(rule.state(), false, rule.fallback(), i);
            }
        }
        int last = rule.spans().getLast()[1];
        int wonder = last >= 22 * 60 ? last + 480 : last >= 17 * 60 ? last + 600 : 1440;
        return rule.openEnd() && last <= minute && minute < wonder
                ? new Voice(OpenState.UNKNOWN, true, rule.fallback(), i)
                : SILENCE;
    }

    private boolean matches(GeneratedRule rule, Reading reading) {
        if (!rule.inSeason(reading.date)) {
            return false;
        }
        boolean off = OFF.contains(reading.date.toString());
        return switch (rule.holidays()) {
            case NOT_NAMED -> rule.weekdays().isEmpty() || onWeekday(rule, reading);
            case ONLY_PUBLIC -> off;
            case PUBLIC_OR_WEEKDAY -> off || onWeekday(rule, reading);
            case PUBLIC_AND_WEEKDAY -> off && onWeekday(rule, reading);
            case ONLY_SCHOOL -> reading.noSchool;
        };
    }

    private boolean onWeekday(GeneratedRule rule, Reading reading) {
        boolean onTheWall = rule.weekdays().contains(reading.keptAs);
        if (!reading.ordinary && MADE_UP.contains(reading.date.toString())) {
            boolean someOfFive = rule.weekdays().stream().anyMatch(GeneratedRule.FIVE::contains);
            return rule.weekdays().containsAll(GeneratedRule.FIVE) || someOfFive && onTheWall;
        }
        return onTheWall && !(OFF.contains(reading.date.toString()) && workdaysOnly(rule));
    }

    /** A rule of a Monday-to-Friday station that says nothing of holidays. */
    private boolean workdaysOnly(GeneratedRule rule) {
        Set<DayOfWeek> together = EnumSet.noneOf(DayOfWeek.class);
        rules.stream()
                .filter(MinuteByMinute::opensInTheWeek)
                .forEach(r -> together.addAll(r.weekdays()));
        return opensInTheWeek(rule)
                && together.containsAll(GeneratedRule.FIVE)
                && rules.stream().noneMatch(GeneratedRule::namesPublicHolidays);
    }

    private boolean weekIsMadeOfSeveral() {
        List<GeneratedRule> own = rules.stream().filter(this::workdaysOnly).toList();
        return !own.isEmpty()
                && own.stream().noneMatch(r -> r.weekdays().containsAll(GeneratedRule.FIVE));
    }

    private static boolean opensInTheWeek(GeneratedRule rule) {
        return rule.state() != OpenState.CLOSED
                && !rule.weekdays().isEmpty()
                && GeneratedRule.FIVE.containsAll(rule.weekdays());
    }
}
