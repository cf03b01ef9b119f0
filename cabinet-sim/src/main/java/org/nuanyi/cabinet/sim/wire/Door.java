package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a door stands. */
public enum Door {
    SHUT,
    OPEN,
    JAMMED,
    UNKNOWN;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
