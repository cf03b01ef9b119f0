package org.nuanyi.finder.web;

import org.jspecify.annotations.Nullable;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.BadInput;

/** Reads a position as a browser sends it: degrees of WGS-84. Never says what it was. */
final class Position {

    private static final int LONGEST = 40;

    private Position() {}

    /**
     * @throws BadInput if a coordinate is missing, not a number or out of range
     */
    static GeoPoint parse(@Nullable String lon, @Nullable String lat) {
        return GeoPoint.wgs84(degrees("lon", lon, 180), degrees("lat", lat, 90));
    }

    private static double degrees(String field, @Nullable String value, double limit) {
        if (value != null && value.length() <= LONGEST) {
            try {
                double degrees = Double.parseDouble(value);
                if (Math.abs(degrees) <= limit) {
                    return degrees;
                }
            } catch (NumberFormatException notANumber) {
                // told below
            }
        }
        throw new BadInput(
                field, field + " must be degrees from -%1$.0f to %1$.0f".formatted(limit));
    }
}
