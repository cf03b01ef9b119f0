package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why pieces moved: in an opening, found at boot, or while nothing was open. */
public enum Cause {
    OPENING,
    RECOUNT,
    UNEXPLAINED;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
