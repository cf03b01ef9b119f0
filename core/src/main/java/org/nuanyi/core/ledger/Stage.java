package org.nuanyi.core.ledger;

/** How far the money of a budget line has come: it goes from one stage to the next. */
public enum Stage {
    /** Where it comes from: holds less the more was granted. */
    GRANTED,
    /** May be committed (可用). */
    AVAILABLE,
    /** Set aside for something decided (预占). */
    COMMITTED,
    /** Owed to somebody (应付). */
    OBLIGATED,
    /** Has left (已付). */
    PAID;

    /** Whether it stands for the world outside, and may be below zero. */
    public boolean isOutside() {
        return this == GRANTED;
    }
}
