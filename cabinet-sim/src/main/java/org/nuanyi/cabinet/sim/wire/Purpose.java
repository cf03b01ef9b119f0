package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a door is opened for. */
public enum Purpose {
    TAKE,
    RETURN,
    RESTOCK,
    SERVICE;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
