package org.nuanyi.station;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/**
 * The entrance of a station and how it became known.
 *
 * @param given the point as it came, in the datum it came in
 * @param source who or what gave it: a survey, a file, a map service
 * @param capturedAt when and by whom it was taken down
 * @param checked that this is where it is, address and hint and all
 */
public record Location(
        GeoPoint given,
        String source,
        Optional<Instant> capturedAt,
        Optional<String> capturedBy,
        Optional<Check> checked) {

    /** The entrance in WGS-84. */
    public GeoPoint entrance() {
        return given.to(Datum.WGS84);
    }
}
