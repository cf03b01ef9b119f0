package org.nuanyi.station;

import org.nuanyi.core.geo.GeoPoint;

/**
 * A station near a point.
 *
 * @param at its entrance, in WGS-84
 */
public record Neighbour(StationCode code, String name, GeoPoint at, double metres) {}
