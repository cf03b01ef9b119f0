package org.nuanyi.core.hours.han;

import java.util.List;
import org.nuanyi.core.hours.han.Rule.Cause;
import org.nuanyi.core.hours.han.Rule.Unknown;

/** Times must have been written, or at least weekdays that leave others shut. */
final class EnoughSaid {

    private EnoughSaid() {}

    static void check(Plan plan, List<Rule> open, List<Rule> shut) {
        if (open.stream().anyMatch(Rule::hasHours)) {
            return;
        }
        boolean onNotice =
                plan.notice().isPresent() || open.stream().anyMatch(EnoughSaid::isOnNotice);
        if (onNotice) {
            throw Unreadable.onNotice();
        }
        if (open.isEmpty()
                || shut.isEmpty() && open.stream().noneMatch(EnoughSaid::limitsWorkdays)) {
            throw Unreadable.noTimes();
        }
        open.forEach(EnoughSaid::checkWeekdays);
    }

    private static boolean isOnNotice(Rule rule) {
        return rule.body() instanceof Unknown unknown && unknown.cause() == Cause.NOTICE;
    }

    private static boolean limitsWorkdays(Rule rule) {
        DaySet days = rule.daysMeant();
        return rule.season().isPresent() || !days.isEveryDay() && days.hasWorkday();
    }

    /** 节假日开放 alone says nothing about the other days. */
    private static void checkWeekdays(Rule rule) {
        if (rule.daysMeant().weekdays() == 0) {
            throw Unreadable.noTimes();
        }
    }
}
