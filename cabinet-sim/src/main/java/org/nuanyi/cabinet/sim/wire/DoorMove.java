package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a door did; {@code FORCED}: opened while nothing had unlocked it. */
public enum DoorMove {
    OPENED,
    SHUT,
    FORCED;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
