package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of a command. */
public record Command(
        UUID messageId,
        @Nullable UUID transactionId,
        String cabinet,
        String kind,
        Instant issuedAt,
        Instant expiresAt,
        JsonNode body) {

    private static final Map<String, Class<? extends Order>> KINDS =
            Map.of(
                    "open", Order.Open.class,
                    "refuse", Order.Refuse.class,
                    "ack", Order.Ack.class,
                    "time", Order.Time.class,
                    "allow-list", Order.AllowList.class,
                    "planogram", Order.Planogram.class,
                    "snapshot", Order.Snapshot.class,
                    "keys", Order.Keys.class);

    /** Whether this version of the contract knows the kind. */
    public boolean known() {
        return KINDS.containsKey(kind);
    }

    /**
     * The body.
     *
     * @throws JsonProcessingException where it is none of its kind
     */
    public Order order() throws JsonProcessingException {
        Class<? extends Order> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("unknown kind " + kind);
        }
        return Json.read(body, type);
    }

    /** How long it holds, from when it was issued. */
    public Duration lifetime() {
        return Duration.between(issuedAt, expiresAt);
    }

    /** How long such a command may hold at most. */
    public Duration longest() {
        return kind.equals("open") || kind.equals("refuse")
                ? Duration.ofSeconds(60)
                : Duration.ofHours(24);
    }
}
