package org.nuanyi.cabinet.sim.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cabinet was provisioned with.
 *
 * @param keys JWK commands are believed by
 * @param cardKey base64url
 * @param boot the number of its next boot at that time
 */
public record Papers(
        String cabinet,
        String user,
        String password,
        Broker broker,
        List<JsonNode> keys,
        long keysVersion,
        String cardKey,
        int heartbeatSeconds,
        long boot) {

    /**
     * Where the broker is.
     *
     * @param ca certificates (PEM) it is believed by; none: those of the system
     */
    public record Broker(String host, int port, boolean tls, @Nullable String ca) {}

    /** With another broker. */
    public Papers at(Broker other) {
        return new Papers(
                cabinet, user, password, other, keys, keysVersion, cardKey, heartbeatSeconds, boot);
    }
}
