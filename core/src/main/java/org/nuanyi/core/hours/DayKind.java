package org.nuanyi.core.hours;

/** What the State Council's list says about a date. */
public enum DayKind {
    /** Not on the list: a workday from Monday to Friday, a rest day otherwise. */
    PLAIN,
    /** Off by the list (放假), whatever the weekday. */
    PUBLIC_HOLIDAY,
    /** A Saturday or Sunday that is worked (调休上班). */
    MAKE_UP_WORKDAY,
    /** No list for that year is known yet. */
    UNLISTED_YEAR
}
