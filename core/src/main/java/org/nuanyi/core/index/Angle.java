package org.nuanyi.core.index;

/**
 * Angles as whole numbers, 2^32 to the circle (9 mm at the equator), so that differences of
 * longitudes wrap where the earth does. Good enough to skip what is too far; distances that count
 * are computed in full.
 */
final class Angle {

    /** How far a rounded difference may be from the true one: two roundings, and 180 degrees. */
    static final int SLACK = 2;

    private static final double PER_DEGREE = 0x1p32 / 360;
    private static final double HALF_RADIANS = Math.PI / 0x1p32;

    private Angle() {}

    /** Whole units; 180 degrees becomes one less than it is, to stay positive. */
    static int of(double degrees) {
        return (int) Math.min(Math.round(degrees * PER_DEGREE), Integer.MAX_VALUE);
    }

    /** At most sin² of half the angle: two terms of the alternating series. Not for negatives. */
    static double atMost(int angle) {
        double half = angle * HALF_RADIANS;
        double square = half * half;
        return square - square * square * (1.0 / 3);
    }
}
