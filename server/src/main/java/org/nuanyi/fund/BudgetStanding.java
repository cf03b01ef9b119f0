package org.nuanyi.fund;

import org.nuanyi.core.ledger.BudgetKey;

/**
 * How far the money of a budget line has come, in fen.
 *
 * @param granted by all its papers
 * @param available may still be set aside
 */
public record BudgetStanding(
        BudgetKey key, long granted, long available, long committed, long obligated, long paid) {

    private static final int PERCENT = 100;
    private static final int LOW = 80;

    /** How much of it is gone. */
    public enum Warning {
        NONE,
        /** 80 of 100 or more. */
        LOW,
        /** All of it. */
        EMPTY
    }

    /** What is set aside, owed or paid. */
    public long used() {
        return committed + obligated + paid;
    }

    /** Of a hundred, rounded down. */
    public long usedPercent() {
        return granted == 0 ? PERCENT : Math.multiplyExact(used(), PERCENT) / granted;
    }

    /** Whether somebody should ask for more. */
    public Warning warning() {
        if (available <= 0) {
            return Warning.EMPTY;
        }
        return usedPercent() >= LOW ? Warning.LOW : Warning.NONE;
    }
}
