package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a cabinet is connected. */
public enum Status {
    ONLINE,
    OFFLINE;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
