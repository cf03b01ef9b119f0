package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** A step of a command. */
public enum Outcome {
    ACKED,
    OPENED,
    TAKEN,
    CLOSED,
    DENIED,
    EXPIRED,
    JAMMED,
    DOOR_LEFT_OPEN,
    DONE;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
