package org.nuanyi.cabinet;

import org.nuanyi.cabinet.wire.Order;

/** What becomes of a token that a device shows. */
public sealed interface ProvisionResult {

    /**
     * It is the cabinet now.
     *
     * @param password secret, as {@code cardKey}
     * @param keys JWK, by which it believes commands
     * @param cardKey 32 bytes in base64url
     * @param boot number of its next boot, higher than any before
     */
    record Papers(
            String cabinet,
            String password,
            Order.Keys keys,
            String cardKey,
            int heartbeatSeconds,
            long boot)
            implements ProvisionResult {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Papers[cabinet=%s]".formatted(cabinet);
        }
    }

    /** There is no such token. */
    record Unknown() implements ProvisionResult {}

    /** Another request used it, or this one long ago. */
    record Used() implements ProvisionResult {}

    /** It waited too long. */
    record Over() implements ProvisionResult {}
}
