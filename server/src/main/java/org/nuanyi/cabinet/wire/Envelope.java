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

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public Envelope {
        Bounds.check("boot", boot, 1, Bounds.LARGEST);
        sequence.ifPresent(number -> Bounds.count("sequence", number));
    }

    /** Whether its time is one that may be: from 1970 to 9999. */
    public boolean isTimed() {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(LAST);
    }

    /** The same at another time. */
    public Envelope timed(Instant other) {
        return new Envelope(messageId, cabinet, bootId, boot, sequence, other);
    }
}
