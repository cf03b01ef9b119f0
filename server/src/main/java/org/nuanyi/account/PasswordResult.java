package org.nuanyi.account;

/** What came of changing a password. */
public sealed interface PasswordResult {

    /** It is changed; the session goes on under this token. */
    record Changed(String token) implements PasswordResult {}

    /** The old one is not it, or there were too many attempts. */
    record WrongPassword() implements PasswordResult {}

    record Refused(PasswordFault fault) implements PasswordResult {}
}
