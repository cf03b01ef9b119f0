package org.nuanyi.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a station.
 *
 * @param version of the station since
 * @param actor id of the account, or the job that did it
 * @param batch with which it was done
 */
public record Revision(
        long id,
        int version,
        Instant at,
        String actor,
        Optional<UUID> batch,
        List<Change> changes) {

    /** A field, and what it said before and since. */
    public record Change(StationField field, String was, String became) {}

    public Revision {
        changes = List.copyOf(changes);
    }
}
