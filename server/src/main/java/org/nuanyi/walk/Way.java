package org.nuanyi.walk;

import java.time.Duration;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.finder.Walk;

/**
 * How far a place is on foot.
 *
 * @param metres along the way
 * @param minutes a begun minute counts
 * @param estimate reckoned from the straight line, no street was looked at
 */
public record Way(double metres, int minutes, boolean estimate) {

    /** Over streets. */
    public static Way overStreets(double metres, Duration time) {
        return new Way(metres, Math.ceilDiv((int) time.toSeconds(), 60), false);
    }

    /** The straight line, lengthened as streets are ({@link Walk}). Both points in WGS-84. */
    public static Way estimated(GeoPoint from, GeoPoint to) {
        double metres = Sphere.distanceMetres(from.lon(), from.lat(), to.lon(), to.lat());
        return new Way(metres * Walk.DETOUR, Walk.minutes(metres), true);
    }
}
