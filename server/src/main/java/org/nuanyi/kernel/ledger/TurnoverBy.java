package org.nuanyi.kernel.ledger;

/** By what money is added up. */
public enum TurnoverBy {
    /** All together. */
    ALL,
    /** The unit of the budget line. */
    UNIT,
    /** The source of the budget line. */
    SOURCE,
    /** {@link About#subject}. */
    SUBJECT,
    /** {@link About#ground}. */
    GROUND
}
