package org.nuanyi.core.trust;

import java.time.Instant;

/** A sign that a station may not be open as its hours say. */
public record Doubt(Instant since, Cause cause) {

    public enum Cause {
        /** Visitors found the door locked. */
        REPORTED_LOCKED,
        /** An inspection found it shut. */
        INSPECTED_SHUT
    }
}
