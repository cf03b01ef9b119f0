package org.nuanyi.finder;

import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.station.Station;

/**
 * A public station as it is at one instant.
 *
 * @param distanceMetres along the great circle; 0 where no position was given
 * @param walkMinutes an estimate of the walk, and to be called one
 * @param openUntil when it shuts, in the wall clock of Beijing, where it is open and that is known
 * @param opensAt when it opens next, where it is shut and that is known
 */
public record FoundStation(
        Station station,
        double distanceMetres,
        int walkMinutes,
        StationState state,
        Optional<LocalDateTime> openUntil,
        Optional<LocalDateTime> opensAt) {}
