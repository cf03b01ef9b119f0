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

    /** The three axes of a point given in degrees. */
    static int[] axes(double lon, double lat) {
        return axes(lon, lat, Sphere.cosine(lat));
    }

    /** The same where the latitude's cosine is known. */
    static int[] axes(double lon, double lat, double cosine) {
        double around = Math.toRadians(lon);
        return new int[] {
            (int) Math.rint(RADIUS * cosine * Math.cos(around)),
            (int) Math.rint(RADIUS * cosine * Math.sin(around)),
            (int) Math.rint(RADIUS * Math.sin(Math.toRadians(lat)))
        };
    }

    static float squared(float x, float y, float z) {
        return x * x + y * y + z * z;
    }

    /** The squared chord of a haversine. */
    static double ofHaversine(double haversine) {
        return SQUARED_DIAMETER * haversine;
    }

    /**
     * No measured chord of a point is greater if a point measured so is as far or farther.
     *
     * @param error how far each of the two may be from where it was measured, beside rounding
     */
    static float atMost(float squared, float error) {
        float longest = (float) Math.sqrt(squared) + 2 * error + ROUNDING;
        return longest * longest * FLOATING;
    }
}
