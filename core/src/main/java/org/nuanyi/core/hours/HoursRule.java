package org.nuanyi.core.hours;

/**
 * One rule of a value, compiled.
 *
 * @param workdayRule see {@link Workdays}
 * @param replacesDay whether it wipes what earlier rules said about its day; a rule that closes
 *     only some hours does not
 * @param says what the rule itself says about a day it matches
 */
record HoursRule(
        Joint joint,
        DaySelector days,
        boolean workdayRule,
        boolean replacesDay,
        OpenState state,
        DayPlan says) {

    /** How a rule is tied to those before it. */
    enum Joint {
        /** After {@code ;}. */
        NORMAL,
        /** After {@code ,}. */
        ADDITIONAL,
        /** After {@code ||}, and what is added to such a rule. */
        FALLBACK
    }

    boolean matches(RuleDay day) {
        return days.matches(day, workdayRule);
    }

    DayPlan over(DayPlan earlier) {
        return switch (joint) {
            case NORMAL -> replacesDay ? says : earlier.under(says);
            case ADDITIONAL -> earlier.under(says);
            case FALLBACK -> earlier.orElse(says);
        };
    }

    HoursRule asWorkdayRule() {
        return new HoursRule(joint, days, true, replacesDay, state, says);
    }
}
