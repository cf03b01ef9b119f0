package org.nuanyi.cabinet;

/** Whether a phone is a member's from now on. */
public sealed interface SignInResult {

    /**
     * It is.
     *
     * @param token for its cookie
     */
    record SignedIn(String token) implements SignInResult {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "SignedIn";
        }
    }

    record Refused(Reason why) implements SignInResult {}

    /** Why not. */
    enum Reason {
        /** Not what a card or the end of a telephone number looks like. */
        MALFORMED,
        /** The register does not know the two together. */
        STRANGER,
        /** Somebody guessed too often. */
        WAIT,
        /** There is no register, or it gives no answer. */
        NO_ANSWER
    }
}
