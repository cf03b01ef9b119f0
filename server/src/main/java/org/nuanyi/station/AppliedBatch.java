package org.nuanyi.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch that was applied.
 *
 * @param actor id of the account
 * @param undoes the batch it undid
 * @param undone whether another undid it
 * @param lines what it changed of the stations the reader may see
 */
public record AppliedBatch(
        UUID id,
        Instant at,
        String actor,
        Optional<UUID> undoes,
        boolean undone,
        List<Line> lines) {

    /** What it changed of one station. */
    public record Line(StationCode code, int version, String name, List<Revision.Change> changes) {}

    public AppliedBatch {
        lines = List.copyOf(lines);
    }
}
