package org.nuanyi.account;

/** What came of making an account. */
public sealed interface AccountResult {

    record Made(Account account) implements AccountResult {}

    record Refused(Reason why) implements AccountResult {}

    /** Why not. */
    enum Reason {
        /**
         * 2 to 40 lower-case letters, digits, dots, dashes, underscores, the first a letter or
         * digit.
         */
        LOGIN,
        /** Somebody has the login already. */
        TAKEN,
        /** 1 to 60 signs. */
        NAME
    }
}
