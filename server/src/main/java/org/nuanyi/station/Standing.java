package org.nuanyi.station;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.trust.Lifecycle;

/**
 * Where a station stands: its place in life, and how sure we are that it really is open.
 *
 * @param reason why it is suspended or closed; empty otherwise
 * @param successor the station that took its place
 * @param confirmedAt the last proof of life
 */
public record Standing(
        Lifecycle lifecycle,
        String reason,
        Optional<StationCode> successor,
        Optional<Instant> confirmedAt,
        Optional<Doubt> doubt) {

    /** An ordinary open station of which nothing more is known. */
    public static final Standing OPEN =
            new Standing(Lifecycle.OPEN, "", Optional.empty(), Optional.empty(), Optional.empty());
}
