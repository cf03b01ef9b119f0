package org.nuanyi.station;

import java.time.Instant;
import org.nuanyi.core.trust.Lifecycle;

/**
 * One registered warm station.
 *
 * @param version counts the changes, from 1
 */
public record Station(
        StationCode code,
        StationProfile profile,
        Standing standing,
        Origin origin,
        int version,
        Instant changedAt) {

    /** Whether outsiders may know of it: it serves them, and it is open or will be again. */
    public boolean isPublic() {
        return profile.serves() != Serves.INTERNAL
                && (standing.lifecycle() == Lifecycle.OPEN
                        || standing.lifecycle() == Lifecycle.SUSPENDED);
    }

    /** Whether the record was made up for demonstration. */
    public boolean isDemo() {
        return origin.provenance() == Provenance.GENERATED;
    }
}
