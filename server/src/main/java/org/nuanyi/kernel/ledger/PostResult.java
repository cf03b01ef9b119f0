package org.nuanyi.kernel.ledger;

import java.time.LocalDate;

/** What became of a posting. Unless it was posted, nothing was changed. */
public sealed interface PostResult {

    /**
     * It stands, once the transaction of the caller does.
     *
     * @param posting its number
     */
    record Posted(long posting) implements PostResult {}

    /**
     * The same was posted before with this key.
     *
     * @param posting the number of the first
     */
    record Repeated(long posting) implements PostResult {}

    /**
     * An account would hold less than nothing at the end of a day, today or long past.
     *
     * @param day on which it would lack most, the first of several
     * @param missing so many units
     */
    record BelowZero(String account, LocalDate day, long missing) implements PostResult {}

    /**
     * It was refused.
     *
     * @param account the first account it is about; empty where it is about the posting
     */
    record Refused(Reason reason, String account) implements PostResult {}

    /** Why. */
    enum Reason {
        /** More comes in than goes out, or less, in some measure. */
        UNBALANCED,
        /** There is no account of that key: what is missing is never passed by. */
        NO_SUCH_ACCOUNT,
        /** The account counts something else. */
        OTHER_MEASURE,
        CLOSED_ACCOUNT,
        /** An account would hold more than {@link org.nuanyi.core.ledger.Line#MOST}. */
        TOO_MUCH,
        /** It is said to happen on a day to come. */
        IN_THE_FUTURE,
        /** There is no posting of that number that may be seen. */
        NO_SUCH_POSTING,
        ALREADY_REVERSED,
        /** Whoever wants a reversal undone posts anew. */
        IS_A_REVERSAL,
        /** It would be undone before it happened. */
        BEFORE_THE_POSTING
    }
}
