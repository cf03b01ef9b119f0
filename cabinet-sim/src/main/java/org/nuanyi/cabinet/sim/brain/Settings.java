package org.nuanyi.cabinet.sim.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * How a cabinet is set.
 *
 * @param firstBoot the number of its first boot
 * @param keys JWK of the server, of the provisioning
 * @param resend how long an acknowledgement is waited for at first; doubled each time, to twenty
 *     times as long
 * @param answer how long the server is waited for when a card was shown
 */
public record Settings(
        String cabinet,
        String firmware,
        long firstBoot,
        List<JsonNode> keys,
        long keysVersion,
        Duration heartbeat,
        Duration resend,
        Duration answer,
        int journalLimit) {}
