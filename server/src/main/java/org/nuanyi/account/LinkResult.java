package org.nuanyi.account;

/** What came of a link that works once. */
public sealed interface LinkResult {

    /** The password is set and somebody signed in: the token is for the cookie. */
    record Opened(String token) implements LinkResult {}

    /** The password is not taken; the link still works. */
    record Refused(PasswordFault fault) implements LinkResult {}

    /** The link was used, is too old, or never was one. */
    record Gone() implements LinkResult {}
}
