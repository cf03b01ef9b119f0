package org.nuanyi.cabinet;

/** The union's register gave no answer. What was asked is never in the message. */
public final class RegisterTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegisterTrouble(String message) {
        super(message);
    }
}
