package org.nuanyi.cabinet.wire;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Who says it, and when (contract, section 3).
 *
 * @param boot a number that grows over the boots of a cabinet
 * @param sequence of what is journaled, from 1 on without a gap in a boot; empty or of another
 *     meaning for anything else
 * @param at by the cabinet's corrected clock
 */
public record Envelope(
        UUID messageId, String cabinet, UUID bootId, long boot, OptionalLong sequence, Instant at) {

    public Envelope {
        Bounds.check("boot", boot, 1, Bounds.LARGEST);
        sequence.ifPresent(number -> Bounds.count("sequence", number));
    }
}
