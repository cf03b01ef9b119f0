package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why something was denied or went wrong. */
public enum Reason {
    SIGNATURE,
    KID,
    MALFORMED,
    CABINET,
    KIND,
    CLOCK,
    LIFETIME,
    LANE,
    EMPTY,
    BUSY,
    RESTARTED,
    JOURNAL_FULL,
    VERSION,
    DECIDED,
    NOT_OPENED,
    BLOCKED,
    NO_LIST,
    LIST_OVER,
    MONTH,
    UNKNOWN_CARD,
    QUOTA,
    ITEM_QUOTA;

    /** On the wire. */
    @JsonValue
    public String word() {
        return Word.of(this);
    }
}
