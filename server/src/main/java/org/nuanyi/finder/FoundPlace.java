package org.nuanyi.finder;

import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.StationCode;

/**
 * A place known by name: a subdistrict, a landmark, a station.
 *
 * @param point in WGS-84
 * @param station where it is one
 */
public record FoundPlace(String name, GeoPoint point, Optional<StationCode> station) {

    /** A place that is no station. */
    public FoundPlace(String name, GeoPoint point) {
        this(name, point, Optional.empty());
    }
}
