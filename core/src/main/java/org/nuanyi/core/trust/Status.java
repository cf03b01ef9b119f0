package org.nuanyi.core.trust;

/** What a worker is told about a station. */
public enum Status {
    OPEN,
    CLOSED,
    /** Its hours do not say: 以现场公告为准. */
    UNKNOWN,
    /** Open by its hours, but somebody found it shut since it was last known to be open. */
    DOUBTFUL
}
