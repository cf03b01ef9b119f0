package org.nuanyi.core.hours;

import java.io.Serial;

/** A value that cannot be evaluated, and why, in a plain sentence. */
final class Refusal extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
