package org.nuanyi.fund;

/** What became of a budget's paper. */
public sealed interface BudgetResult {

    /**
     * It stands.
     *
     * @param funded how many grants had waited for it
     */
    record Entered(long id, int funded) implements BudgetResult {}

    /**
     * It does not.
     *
     * @param missing fen, where more is cut than is available
     */
    record Refused(Reason why, long missing) implements BudgetResult {}

    /** Why not. */
    enum Reason {
        NO_SUCH_UNIT,
        /** It is dated on a day to come. */
        TO_COME,
        /** It moves nothing, or more than an account holds. */
        AMOUNT,
        /** Nothing was ever granted to the line it cuts. */
        NO_SUCH_LINE,
        /** It cuts what is set aside, owed or paid already. */
        NOT_AVAILABLE
    }
}
