package org.nuanyi.core.trust;

/** How far a station has come. */
public enum Lifecycle {
    PLANNED,
    BUILDING,
    OPEN,
    SUSPENDED,
    CLOSED
}
