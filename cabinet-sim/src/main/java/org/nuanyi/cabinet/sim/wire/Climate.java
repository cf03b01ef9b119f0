package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where the temperature stands. */
public enum Climate {
    HIGH,
    LOW,
    NORMAL;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
