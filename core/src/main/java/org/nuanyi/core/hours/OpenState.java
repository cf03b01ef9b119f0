package org.nuanyi.core.hours;

/** What a schedule says about one minute. */
public enum OpenState {
    OPEN,
    CLOSED,
    /** The schedule itself does not say: "on request", an open end, a calendar nobody has. */
    UNKNOWN
}
