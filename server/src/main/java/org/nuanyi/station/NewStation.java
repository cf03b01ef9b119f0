package org.nuanyi.station;

import java.util.Optional;

/** A station that is to be registered; it gets its code when it is. */
public record NewStation(
        StationProfile profile, Standing standing, Origin origin, Optional<Keeper> keeper) {}
