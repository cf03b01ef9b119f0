package org.nuanyi.core.geo;

/**
 * The sphere of the earth's mean radius, and great-circle distances on it.
 *
 * <p>A search compares thousands of distances and reports a few, so the parts are open too: the
 * {@linkplain #haversine haversine} is a cheap measure that grows with the distance, and {@link
 * #metres} turns the few into metres.
 */
public final class Sphere {

    /** Mean radius of the earth (IUGG). */
    public static final double RADIUS_M = 6_371_008.8;

    private static final double HALF_DEGREE = Math.PI / 360;

    /**
     * Half angles (squared) below this, 127 km apart, are near: a few terms of a series give all
     * digits.
     */
    private static final double NEAR = 1e-4;

    /** Clears four of 52 bits: 1e-14 of the distance. */
    private static final long COARSE = -16L;

    private Sphere() {}

    /** Great-circle distance of two points given in degrees. */
    public static double distanceMetres(double lon1, double lat1, double lon2, double lat2) {
        return metres(haversine(lon1 - lon2, lat1 - lat2, cosine(lat1) * cosine(lat2)));
    }

    /** Cosine of a latitude in degrees; never negative. */
    public static double cosine(double lat) {
        return Math.cos(Math.toRadians(lat));
    }

    /**
     * sin² of half the angle between two points, 0 to 1. Its last bits are cleared, so that two
     * haversines differ exactly when their {@link #metres} do and either may be compared.
     *
     * @param lonDegrees difference of the longitudes, whichever way round the earth
     * @param latDegrees difference of the latitudes
     * @param cosines product of the two latitudes' cosines
     */
    public static double haversine(double lonDegrees, double latDegrees, double cosines) {
        double around = Math.abs(lonDegrees);
        double apart = around > 180 ? 360 - around : around;
        double raw = sinSquaredHalf(latDegrees) + cosines * sinSquaredHalf(apart);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(raw) & COARSE);
    }

    /** The distance in metres that a haversine stands for. */
    public static double metres(double haversine) {
        double sine = Math.sqrt(haversine);
        if (haversine < NEAR) { // the series of the arcsine
            double h = haversine;
            return 2 * RADIUS_M * sine * (1 + h * (1.0 / 6 + h * (3.0 / 40 + h * (15.0 / 336))));
        }
        return 2 * RADIUS_M * Math.asin(Math.min(1, sine));
    }

    /** The haversine of two points so far apart; 1 from half the circumference on. */
    public static double haversineAt(double metres) {
        return sinSquaredHalf(Math.min(180, Math.toDegrees(metres / RADIUS_M)));
    }

    private static double sinSquaredHalf(double degrees) {
        double half = degrees * HALF_DEGREE;
        double square = half * half;
        if (square < NEAR) {
            return square * (1 - square * (1.0 / 3 - square * (2.0 / 45 - square / 315)));
        }
        double sine = Math.sin(half);
        return sine * sine;
    }
}
