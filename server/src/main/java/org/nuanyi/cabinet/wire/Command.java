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

    /** One that is issued now and lives as long as its kind. */
    public static Command of(
            String cabinet, Optional<UUID> transactionId, Order body, Instant now) {
        return new Command(
                UUID.randomUUID(),
                transactionId,
                cabinet,
                body.kind(),
                now,
                now.plus(body.life()),
                body);
    }
}
