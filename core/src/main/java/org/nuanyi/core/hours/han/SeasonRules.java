package org.nuanyi.core.hours.han;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Seasons must not overlap, must be told alike, and nothing open may stand outside them. */
final class SeasonRules {

    private SeasonRules() {}

    static void check(Plan plan, List<Rule> open) {
        Map<DateRange, List<Rule>> seasons =
                open.stream()
                        .filter(rule -> rule.season().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        rule -> rule.season().orElseThrow(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (seasons.isEmpty()) {
            plan.rest().ifPresent(rule -> refuse(rule.words()));
            return;
        }
        checkNothingOutside(open);
        checkApart(seasons.keySet());
        checkAlike(plan, seasons.values());
        checkShutDaysOutside(plan.rules());
    }

    private static void checkNothingOutside(List<Rule> open) {
        open.stream()
                .filter(rule -> rule.season().isEmpty() || rule.hasHolidays())
                .findFirst()
                .ifPresent(rule -> refuse(rule.words()));
    }

    private static void checkApart(Iterable<DateRange> seasons) {
        BitSet taken = new BitSet(DateRange.DAYS);
        for (DateRange season : seasons) {
            BitSet days = new BitSet(DateRange.DAYS);
            season.days().forEach(days::set);
            if (taken.intersects(days)) {
                throw Unreadable.contradiction(season.toString());
            }
            taken.or(days);
        }
    }

    /** 周六 after the last season may be meant for each of them, unless each has its own. */
    private static void checkAlike(Plan plan, Iterable<List<Rule>> seasons) {
        List<Optional<DaySet>> first = seasons.iterator().next().stream().map(Rule::days).toList();
        int count = 0;
        for (List<Rule> season : seasons) {
            count++;
            if (!first.equals(season.stream().map(Rule::days).toList())) {
                refuse(season.getLast().words());
            }
        }
        boolean alone = count == 1 || plan.rest().isPresent();
        if (alone && first.size() > 1 || plan.rest().isPresent() && !first.equals(NO_DAYS)) {
            refuse(seasons.iterator().next().getLast().words());
        }
    }

    private static final List<Optional<DaySet>> NO_DAYS = List.of(Optional.empty());

    /** A shut day between two seasons may be meant for the first of them only. */
    private static void checkShutDaysOutside(List<Rule> rules) {
        int first = 0;
        while (!isInSeason(rules.get(first))) {
            first++;
        }
        int last = rules.size() - 1;
        while (!isInSeason(rules.get(last))) {
            last--;
        }
        rules.subList(first, last).stream()
                .filter(rule -> !rule.isOpen())
                .findFirst()
                .ifPresent(rule -> refuse(rule.words()));
    }

    private static boolean isInSeason(Rule rule) {
        return rule.isOpen() && rule.season().isPresent();
    }

    private static void refuse(String words) {
        throw Unreadable.whichDays(words);
    }
}
