package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a lane is for: given away, borrowed, or the first-aid kit that is never refused for a quota.
 */
public enum LaneKind {
    DISPENSE,
    BORROW,
    EMERGENCY;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
