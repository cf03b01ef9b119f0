package org.nuanyi.core.hours.han;

import java.util.List;
import java.util.Optional;

/** No day may be given two answers, unless one is clearly the exception from the other. */
final class DayRules {

    /** More days than this are no exception from times that name no days. */
    private static final int FEW_DAYS = 3;

    private DayRules() {}

    static void check(List<Rule> open, List<Rule> shut) {
        open.forEach(rule -> checkAgainst(rule, open));
        shut.forEach(rule -> checkShut(rule, open));
        checkSomethingOpen(open, shut);
    }

    private static void checkAgainst(Rule rule, List<Rule> open) {
        for (Rule other : open) {
            if (other != rule
                    && sameTime(rule, other)
                    && rule.daysMeant().overlaps(other.daysMeant())) {
                checkException(rule, other);
            }
        }
    }

    private static boolean sameTime(Rule rule, Rule other) {
        return rule.season().equals(other.season());
    }

    private static void checkException(Rule rule, Rule other) {
        DaySet days = rule.daysMeant();
        DaySet others = other.daysMeant();
        boolean holidaysTwice = days.holidays() && others.holidays();
        if (holidaysTwice || !days.isWithin(others) && !others.isWithin(days)) {
            throw Unreadable.contradiction(rule.words() + " / " + other.words());
        }
        if (rule.days().isEmpty() && others.count() > FEW_DAYS) {
            throw Unreadable.whichDays(rule.words());
        }
    }

    private static void checkShut(Rule shut, List<Rule> open) {
        if (shut.hasWorkdays()) {
            throw Unreadable.whichDays(shut.words());
        }
        for (Rule rule : open) {
            boolean both = shut.daysMeant().overlaps(rule.daysMeant());
            if (both && shut.season().isEmpty()) {
                checkException(rule, shut);
                if (!shut.daysMeant().isWithin(rule.daysMeant())) {
                    throw Unreadable.contradiction(rule.words() + " / " + shut.words());
                }
            }
        }
    }

    private static void checkSomethingOpen(List<Rule> open, List<Rule> shut) {
        Optional<DaySet> closed =
                shut.stream()
                        .filter(rule -> rule.season().isEmpty())
                        .map(Rule::daysMeant)
                        .reduce(DaySet::and);
        for (Rule rule : open) {
            DaySet days = rule.daysMeant();
            int left = days.weekdays() & ~closed.map(DaySet::weekdays).orElse(0);
            if (left == 0 && days.weekdays() != 0) {
                throw Unreadable.contradiction(rule.words());
            }
        }
    }
}
