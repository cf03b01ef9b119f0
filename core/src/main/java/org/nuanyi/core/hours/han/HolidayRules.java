package org.nuanyi.core.hours.han;

import java.util.List;
import org.nuanyi.core.hours.han.Rule.Shut;
import org.nuanyi.core.hours.han.Schedule.Holidays;

/** Public holidays: named, as usual, left out by 工作日, or not told. */
final class HolidayRules {

    private HolidayRules() {}

    static Holidays holidays(Plan plan, List<Rule> open, List<Rule> shut) {
        boolean named = open.stream().anyMatch(Rule::hasHolidays);
        boolean shutThen = shut.stream().anyMatch(Rule::hasHolidays);
        boolean usual = isAsUsual(plan, open, shut);
        if (named && shutThen || usual && (named || shutThen)) {
            throw Unreadable.contradiction("节假日");
        }
        checkWeekdayShutThen(shut, named || usual);
        if (named) {
            checkWeekendTold(open, shut);
        }
        if (named || shutThen) {
            return Holidays.AS_WRITTEN;
        }
        return usual ? Holidays.AS_USUAL : byWorkdays(open);
    }

    private static Holidays byWorkdays(List<Rule> open) {
        if (open.stream().noneMatch(Rule::hasWorkdays)) {
            return Holidays.AS_WRITTEN;
        }
        boolean weekend = open.stream().anyMatch(rule -> rule.daysMeant().hasWeekend());
        return weekend ? Holidays.UNTOLD : Holidays.SHUT;
    }

    private static boolean isAsUsual(Plan plan, List<Rule> open, List<Rule> shut) {
        for (DaySet days : plan.usualDays()) {
            boolean covered =
                    open.stream().anyMatch(r -> (days.weekdays() & ~r.daysMeant().weekdays()) == 0);
            if (!covered || open.stream().anyMatch(Rule::hasWorkdays)) {
                throw Unreadable.contradiction("照常");
            }
        }
        boolean everyDay = open.stream().allMatch(rule -> rule.daysMeant().isEveryDay());
        boolean seasonal = open.stream().anyMatch(rule -> rule.season().isPresent());
        if (plan.isYearRound() && (!everyDay || seasonal || !shut.isEmpty())) {
            throw Unreadable.contradiction("全年无休");
        }
        return plan.isYearRound() || plan.usualDays().stream().anyMatch(DaySet::holidays);
    }

    /**
     * 周一闭馆 with 节假日照常 or 节假日除外: what a holiday on a Monday is was left open. Also 周一闭馆(节假日除外),
     * where the holiday is the exception from the shut day.
     */
    private static void checkWeekdayShutThen(List<Rule> shut, boolean openThen) {
        boolean weekdayShut = shut.stream().anyMatch(HolidayRules::isPlainWeekday);
        boolean excepted =
                shut.stream()
                        .anyMatch(
                                r -> r.hasHolidays() && r.body() instanceof Shut s && s.excepted());
        if (weekdayShut && (openThen || excepted)) {
            throw Unreadable.whichDays("节假日");
        }
    }

    private static boolean isPlainWeekday(Rule rule) {
        return rule.days().filter(days -> days.weekdays() != 0).isPresent()
                && rule.body() instanceof Shut shut
                && !shut.excepted();
    }

    /** 节假日 open beside weekdays only: many people mean weekends too. */
    private static void checkWeekendTold(List<Rule> open, List<Rule> shut) {
        boolean told =
                open.stream().anyMatch(rule -> rule.daysMeant().hasWeekend())
                        || shut.stream().anyMatch(rule -> rule.daysMeant().hasWeekend());
        if (!told) {
            throw Unreadable.whichDays("节假日");
        }
    }
}
