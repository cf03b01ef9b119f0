package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * The squared straight line through the earth, between points in whole units of 6 mm: a quick
 * measure that grows with the distance, needs no trigonometry and knows neither poles nor date
 * line. It tells who may be among the nearest; {@link Sphere} then says who is.
 */
final class Chord {

    /** So that the difference of two coordinates is an int. */
    private static final double RADIUS = 0x1p30 - 1;

    /** Four half diagonals of a unit cube, rounded up: what rounding may do to two chords. */
    private static final float ROUNDING = 4;

    /** Ten times what float arithmetic may do to two squares. */
    private static final float FLOATING = 1 + 2e-6f;

    private static final double SQUARED_DIAMETER = 4 * RADIUS * RADIUS;

    private Chord() {}

    /** East of the meridian of 0 degrees, north of the equator: the three axes of a point. */
    static int x(double lon, double cosine) {
        return (int) Math.rint(RADIUS * cosine * Math.cos(Math.toRadians(lon)));
    }

    static int y(double lon, double cosine) {
        return (int) Math.rint(RADIUS * cosine * Math.sin(Math.toRadians(lon)));
    }

    static int z(double lat) {
        return (int) Math.rint(RADIUS * Math.sin(Math.toRadians(lat)));
    }

    static float squared(int east, int west, int north) {
        float x = east;
        float y = west;
        float z = north;
        return x * x + y * y + z * z;
    }

    /** The squared chord of a haversine. */
    static double ofHaversine(double haversine) {
        return SQUARED_DIAMETER * haversine;
    }

    /** No measured chord of a point is greater if a point measured so is as far or farther. */
    static float atMost(float squared) {
        float longest = (float) Math.sqrt(squared) + ROUNDING;
        return longest * longest * FLOATING;
    }
}
