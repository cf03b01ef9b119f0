package org.nuanyi.core.hours.han;

import java.util.List;
import java.util.Optional;

/**
 * A plan that says one thing only.
 *
 * @param rest times of the days of the year that no season names
 * @param open statements of times or of open days, at least one
 * @param shut statements of shut days
 * @param holidays what follows for public holidays where no statement names them
 * @param notice words such as 以现场公告为准 that go with all times
 */
record Schedule(
        Optional<Rule> rest,
        List<Rule> open,
        List<Rule> shut,
        Holidays holidays,
        Optional<String> notice) {

    enum Holidays {
        /** Nothing was said, or statements name them. */
        AS_WRITTEN,
        /** 节假日照常, 全年无休. */
        AS_USUAL,
        /** 工作日 leaves holidays out. */
        SHUT,
        /** 工作日 and 周末 were given, holidays were not. */
        UNTOLD
    }

    /** Refuses a plan that says nothing, too little, or two things at once. */
    static Schedule of(Plan plan) {
        List<Rule> open = plan.rules().stream().filter(Rule::isOpen).toList();
        List<Rule> shut = plan.rules().stream().filter(rule -> !rule.isOpen()).toList();
        EnoughSaid.check(plan, open, shut);
        SeasonRules.check(plan, open);
        DayRules.check(open, shut);
        return new Schedule(
                plan.rest(),
                Arrangement.merged(Arrangement.withoutShutDays(open, shut)),
                Arrangement.stillShut(open, shut),
                HolidayRules.holidays(plan, open, shut),
                plan.notice());
    }
}
