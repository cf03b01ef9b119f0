package org.nuanyi.core.trust;

/** What a worker is told about a station. */
public enum Status {
    /** Its schedule says so, and there was a proof of life today. */
    OPEN,
    /** Its schedule says so; nothing fresh is known. */
    OPEN_BY_SCHEDULE,
    /** 待核实: open by its schedule, but found shut since it was last known to be open. */
    DOUBTFUL,
    CLOSED,
    /** Its hours do not say: 以现场公告为准. */
    UNKNOWN
}
