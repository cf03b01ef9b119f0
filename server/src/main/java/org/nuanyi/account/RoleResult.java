package org.nuanyi.account;

/** What came of giving or taking a role. */
public sealed interface RoleResult {

    record Done() implements RoleResult {}

    record Refused(Reason why) implements RoleResult {}

    /** Why not. */
    enum Reason {
        /** Nobody gives or takes a role of his own. */
        OWN,
        /**
         * The three administrators are three people: the account is or once was another of them.
         */
        ADMINISTRATORS_APART,
        /** The account holds the role for this unit already. */
        HELD,
        /** There is no such unit, or it is closed. */
        UNIT,
        /** The last day is before the first, or is over. */
        DAYS,
        /** Machines hold this role, not people. */
        NOT_FOR_PEOPLE,
        /** There is such an administrator, who alone gives further roles. */
        NOT_FIRST,
        /** The account does not hold the role any more. */
        NOT_HELD
    }
}
