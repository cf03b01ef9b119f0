package org.nuanyi.core.hours;

import java.util.List;

/**
 * What the names of weekdays mean under the State Council's calendar; see ADR 0005. OSM leaves
 * holidays out of it: by the letter, {@code Mo-Fr} is open on 1 October. In China a schedule from
 * Monday to Friday means 工作日, so:
 *
 * <ol>
 *   <li>A <em>workday rule</em> is a rule that opens on named weekdays, none of them Saturday or
 *       Sunday, where such rules together name Monday to Friday and the value says nothing of
 *       {@code PH}. It does not match on a public holiday.
 *   <li>On a make-up workday a selector that contains all of Monday to Friday matches ({@code
 *       Mo-Fr}, {@code Mo-Sa}, {@code Mo-Su}); one that contains only Saturday or Sunday does not;
 *       any other keeps to the weekday on the wall ({@code Tu-Su} matches a Saturday, {@code Mo}
 *       does not).
 *   <li>Where workday rules name Monday to Friday only together ({@code Mo-Th 08:00-17:00; Fr
 *       08:00-16:00}), a make-up workday is worked like one of the five, and the announcement does
 *       not say which: what all five agree on holds, the rest is unknown.
 * </ol>
 *
 * Rules without weekdays ({@code 08:00-20:00}, {@code 24/7}) and {@code Mo-Su} know no holidays
 * unless the value has a {@code PH} rule.
 */
final class Workdays {

    private Workdays() {}

    static boolean match(Weekdays weekdays, boolean workdayRule, RuleDay day) {
        return switch (day.kind()) {
            case PLAIN, UNLISTED_YEAR -> weekdays.contain(day);
            case PUBLIC_HOLIDAY -> !workdayRule && weekdays.contain(day);
            case MAKE_UP_WORKDAY ->
                    coverWorkweek(weekdays)
                            || (weekdays.named() & Weekdays.WORKWEEK) != 0 && weekdays.contain(day);
        };
    }

    /** Whether the selector alone contains Monday to Friday. */
    private static boolean coverWorkweek(Weekdays weekdays) {
        return (weekdays.days() & Weekdays.WORKWEEK) == Weekdays.WORKWEEK;
    }

    /** The rules of one value, with those marked that are workday rules. */
    static List<HoursRule> marked(List<HoursRule> rules) {
        int together = 0;
        for (HoursRule rule : rules) {
            together |= opensOnWeekdaysOnly(rule) ? rule.days().weekdays().days() : 0;
        }
        boolean holidaysSaid = rules.stream().anyMatch(r -> r.days().holidays().namesPublic());
        if (holidaysSaid || together != Weekdays.WORKWEEK) {
            return List.copyOf(rules);
        }
        return rules.stream().map(r -> opensOnWeekdaysOnly(r) ? r.asWorkdayRule() : r).toList();
    }

    /** Whether a make-up workday must be read as each of the five, see the third rule. */
    static boolean onlyTogether(List<HoursRule> rules) {
        return rules.stream().anyMatch(HoursRule::workdayRule)
                && rules.stream()
                        .noneMatch(r -> r.workdayRule() && coverWorkweek(r.days().weekdays()));
    }

    /** Whether the State Council's list can change what the rule says. */
    static boolean feelTheList(HoursRule rule) {
        return rule.workdayRule()
                || rule.days().holidays().namesPublic()
                || feelMakeUpDays(rule.days().weekdays());
    }

    private static boolean opensOnWeekdaysOnly(HoursRule rule) {
        Weekdays weekdays = rule.days().weekdays();
        return rule.state() != OpenState.CLOSED
                && !weekdays.isEmpty()
                && (weekdays.named() & Weekdays.WEEKEND) == 0;
    }

    /** Whether a make-up workday can differ from the weekday on the wall. */
    private static boolean feelMakeUpDays(Weekdays weekdays) {
        int named = weekdays.named();
        boolean weekendOnly = named != 0 && (named & Weekdays.WORKWEEK) == 0;
        boolean wholeWeek = (weekdays.days() & Weekdays.WEEKEND) == Weekdays.WEEKEND;
        return weekendOnly || coverWorkweek(weekdays) && !wholeWeek;
    }
}
