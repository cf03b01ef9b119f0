package org.nuanyi.account;

/** Why a password is not taken. */
public enum PasswordFault {
    /** Fewer than 10 signs. */
    SHORT,
    /** More than 128. */
    LONG,
    /** Many have it: it would be guessed first. */
    COMMON,
    /** The login name, or little more. */
    LOGIN,
    /** The one that is to be replaced. */
    SAME
}
