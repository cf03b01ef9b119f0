package org.nuanyi.cabinet.wire;

/** What becomes of what lies in a lane. */
public enum WireKind {
    DISPENSE,
    BORROW,
    EMERGENCY
}
