package org.nuanyi.account;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

    /** Signed in: the token is for the cookie. */
    record Opened(String token) implements SignInResult {}

    /** The password is right, and a code is awaited in the session of this token. */
    record CodeAwaited(String token) implements SignInResult {}

    /**
     * Not signed in. It is not said why: not whether there is such a name, nor whether it must
     * wait.
     */
    record Refused() implements SignInResult {}
}
