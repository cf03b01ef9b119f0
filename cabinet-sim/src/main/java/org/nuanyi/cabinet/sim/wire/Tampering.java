package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody did to the cabinet itself. */
public enum Tampering {
    FORCED,
    TILTED,
    CASE_OPENED,
    POWER_LOST,
    JOURNAL_DAMAGED;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
