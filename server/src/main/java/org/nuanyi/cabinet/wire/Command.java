package org.nuanyi.cabinet.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the server wants of one cabinet.
 *
 * @param transactionId of an opening
 */
public record Command(
        UUID messageId,
        Optional<UUID> transactionId,
        String cabinet,
        String kind,
        Instant issuedAt,
        Instant expiresAt,
        Order body) {

    /** One about no opening, issued now; it lives as long as its kind. */
    public static Command of(String cabinet, Order body, Instant now) {
        return issued(cabinet, Optional.empty(), body, now);
    }

    /** One about an opening, issued now; it lives as long as its kind. */
    public static Command of(String cabinet, UUID opening, Order body, Instant now) {
        return issued(cabinet, Optional.of(opening), body, now);
    }

    private static Command issued(String cabinet, Optional<UUID> opening, Order body, Instant now) {
        return new Command(
                UUID.randomUUID(), opening, cabinet, body.kind(), now, now.plus(body.life()), body);
    }
}
