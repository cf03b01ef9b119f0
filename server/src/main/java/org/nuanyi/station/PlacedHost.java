package org.nuanyi.station;

import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/**
 * A host at a place, which could give a room: one branch, where a chain has many of one name.
 *
 * @param address may be empty
 * @param given the point as it came, in the datum it came in
 * @param source the list it comes from
 * @param ref the same ref of the same source is the same host
 */
public record PlacedHost(Host host, String address, GeoPoint given, String source, String ref) {

    /** The point in WGS-84. */
    public GeoPoint point() {
        return given.to(Datum.WGS84);
    }
}
