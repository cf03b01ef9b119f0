package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.cabinet.wire.Said;

/**
 * How a cabinet is, as far as it is known.
 *
 * @param isOnline by the newest word of its connection
 * @param seenAt when it last said anything, by the server's clock
 * @param dueAt when the next word is due; empty before the first heartbeat
 */
public record Twin(
        String cabinet,
        boolean isOnline,
        Optional<Instant> changedAt,
        Optional<Instant> seenAt,
        Optional<Instant> dueAt,
        Optional<Said.Heartbeat> heartbeat,
        Optional<Said.Lanes> lanes,
        Optional<Instant> lanesAt) {}
