package org.nuanyi.finder;

import org.nuanyi.core.geo.GeoPoint;

/**
 * A place known by name: a subdistrict, a landmark, a station.
 *
 * @param point in WGS-84
 */
public record FoundPlace(String name, GeoPoint point) {}
