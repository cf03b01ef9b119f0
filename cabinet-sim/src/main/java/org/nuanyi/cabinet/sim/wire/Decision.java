package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** What was decided about a card. */
public enum Decision {
    ASKED,
    OPENED,
    DENIED;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
