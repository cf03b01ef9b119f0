package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, and when.
 *
 * @param sequence of a journaled message, from 1 in each boot
 * @param at by the corrected clock
 * @param offsetMs the correction that is in it
 */
public record Envelope(
        UUID messageId,
        String cabinet,
        UUID bootId,
        long boot,
        @Nullable Long sequence,
        Instant at,
        @Nullable Long offsetMs) {

    /** The whole message as it goes over the wire. */
    public String around(Report report) {
        ObjectNode message = (ObjectNode) Json.tree(this);
        // A snapshot's own sequence stands where a journaled message has that of its envelope.
        message.setAll((ObjectNode) Json.tree(report));
        return message.toString();
    }
}
