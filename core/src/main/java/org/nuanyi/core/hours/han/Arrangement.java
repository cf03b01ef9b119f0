package org.nuanyi.core.hours.han;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings statements into a shape whose OSM value means the same, and is short. */
final class Arrangement {

    private Arrangement() {}

    /** Days with the same hours under one rule, unless one rule is the exception from another. */
    static List<Rule> merged(List<Rule> open) {
        if (overlap(open)) {
            return open;
        }
        Map<List<Object>, Rule> merged = new LinkedHashMap<>();
        for (Rule rule : open) {
            merged.merge(List.of(rule.season(), rule.body()), rule, Arrangement::together);
        }
        return List.copyOf(merged.values());
    }

    private static Rule together(Rule one, Rule other) {
        return one.on(one.daysMeant().and(other.daysMeant()));
    }

    private static boolean overlap(List<Rule> open) {
        for (Rule one : open) {
            for (Rule other : open) {
                boolean apart =
                        !one.season().equals(other.season())
                                || !one.daysMeant().overlaps(other.daysMeant());
                if (one != other && !apart) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Hours over midnight end on the day after, shut or not; an {@code off} there would cut them
     * short. So the shut weekdays are taken out of the open ones instead.
     */
    static List<Rule> withoutShutDays(List<Rule> open, List<Rule> shut) {
        DaySet closed = weekdays(shut);
        return passMidnight(open) && closed.weekdays() != 0
                ? open.stream().map(rule -> rule.on(rule.daysMeant().without(closed))).toList()
                : open;
    }

    /** What is left to say of shut days after {@link #withoutShutDays}. */
    static List<Rule> stillShut(List<Rule> open, List<Rule> shut) {
        if (!passMidnight(open)) {
            return shut;
        }
        List<Rule> left = new ArrayList<>();
        for (Rule rule : shut) {
            DaySet days = rule.daysMeant();
            if (rule.season().isPresent()) {
                left.add(rule);
            } else if (days.holidays()) {
                left.add(rule.on(DaySet.HOLIDAYS));
            }
        }
        return left;
    }

    static boolean passMidnight(List<Rule> open) {
        return open.stream()
                .map(Rule::body)
                .anyMatch(
                        body ->
                                body instanceof Rule.Hours hours
                                        && hours.ranges().stream()
                                                .anyMatch(TimeRange::passesMidnight));
    }

    private static DaySet weekdays(List<Rule> shut) {
        Optional<DaySet> closed =
                shut.stream()
                        .filter(rule -> rule.season().isEmpty())
                        .map(Rule::daysMeant)
                        .reduce(DaySet::and);
        return closed.map(days -> days.without(DaySet.HOLIDAYS)).orElse(DaySet.NONE);
    }
}
