package org.nuanyi.account;

/** What came of asking an identity provider who somebody is. */
public sealed interface IdentityResult {

    /**
     * It is somebody who has an account here.
     *
     * @param result a session, or one in which the code of the second factor is awaited
     * @param next where to go afterwards
     */
    record Known(SignInResult result, String next) implements IdentityResult {}

    /** It is whoever is signed in: from now on both ways lead to the account. */
    record Linked() implements IdentityResult {}

    record Refused(Reason why) implements IdentityResult {}

    /** Why nobody comes in. */
    enum Reason {
        /**
         * What came back is not what was asked for, not signed, not for us, too late, or nothing.
         */
        UNTOLD,
        /** No account here is linked with it, or one that is disabled. */
        UNKNOWN,
        /** It is linked with another account, or the account with another of the provider's. */
        TAKEN
    }
}
