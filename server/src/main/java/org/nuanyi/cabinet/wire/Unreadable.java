package org.nuanyi.cabinet.wire;

/** What a cabinet said is not of the contract; the message says where. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String where, Throwable cause) {
        super(where, cause);
    }
}
