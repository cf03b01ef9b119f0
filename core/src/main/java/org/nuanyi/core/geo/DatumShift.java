package org.nuanyi.core.geo;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/** One published shift from a datum to the next, and its inverse. */
enum DatumShift {
    /** WGS-84 to GCJ-02: polynomials and waves in metres, laid on the Krasovsky ellipsoid. */
    GCJ02(Datum.WGS84, Datum.GCJ02) {
        @Override
        double east(double lon, double lat) {
            double x = lon - 105;
            double y = lat - 35;
            double metres =
                    300
                            + x
                            + 2 * y
                            + 0.1 * x * x
                            + 0.1 * x * y
                            + 0.1 * sqrt(abs(x))
                            + ripple(x)
                            + waves(20, x, 40, x / 3)
                            + waves(150, x / 12, 300, x / 30);
            return metres / radians(KRASOVSKY_A / sqrt(flattening(lat)) * cos(radians(lat)));
        }

        @Override
        double north(double lon, double lat) {
            double x = lon - 105;
            double y = lat - 35;
            double metres =
                    -100
                            + 2 * x
                            + 3 * y
                            + 0.2 * y * y
                            + 0.1 * x * y
                            + 0.2 * sqrt(abs(x))
                            + ripple(x)
                            + waves(20, y, 40, y / 3)
                            + waves(160, y / 12, 320, y / 30);
            double f = flattening(lat);
            return metres / radians(KRASOVSKY_A * (1 - KRASOVSKY_E2) / (f * sqrt(f)));
        }
    },

    /** GCJ-02 to BD-09: a small turn and stretch about the origin, then a constant. */
    BD09(Datum.GCJ02, Datum.BD09) {
        @Override
        double east(double lon, double lat) {
            return stretched(lon, lat) * cos(turned(lon, lat)) + 0.0065 - lon;
        }

        @Override
        double north(double lon, double lat) {
            return stretched(lon, lat) * sin(turned(lon, lat)) + 0.006 - lat;
        }
    };

    private static final double KRASOVSKY_A = 6_378_245.0;
    private static final double KRASOVSKY_E2 = 0.00669342162296594323;

    /** Far below a micrometre; the iteration gains two digits or more a step. */
    private static final double SETTLED_DEGREES = 1e-13;

    private static final int MOST_STEPS = 30;

    private final Datum from;
    private final Datum to;

    DatumShift(Datum from, Datum to) {
        this.from = from;
        this.to = to;
    }

    /** How far the shift moves a point eastwards, in degrees. */
    abstract double east(double lon, double lat);

    /** How far the shift moves a point northwards, in degrees. */
    abstract double north(double lon, double lat);

    /** The bounding box of China in the published GCJ-02 algorithm; nothing is shifted beyond. */
    static boolean appliesAt(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    GeoPoint apply(GeoPoint p) {
        return new GeoPoint(
                p.lon() + east(p.lon(), p.lat()), p.lat() + north(p.lon(), p.lat()), to);
    }

    /** The point that {@link #apply} moves here: guessed, shifted, corrected until it settles. */
    GeoPoint undo(GeoPoint shifted) {
        double lon = shifted.lon();
        double lat = shifted.lat();
        for (int step = 0; step < MOST_STEPS; step++) {
            double missedEast = lon + east(lon, lat) - shifted.lon();
            double missedNorth = lat + north(lon, lat) - shifted.lat();
            lon -= missedEast;
            lat -= missedNorth;
            if (abs(missedEast) + abs(missedNorth) < SETTLED_DEGREES) {
                break;
            }
        }
        return new GeoPoint(lon, lat, from);
    }

    private static double radians(double degrees) {
        return degrees / 180 * PI;
    }

    private static double flattening(double lat) {
        double s = sin(radians(lat));
        return 1 - KRASOVSKY_E2 * s * s;
    }

    private static double ripple(double x) {
        return waves(20, 6 * x, 20, 2 * x);
    }

    private static double waves(double a, double x, double b, double y) {
        return (a * sin(x * PI) + b * sin(y * PI)) * 2 / 3;
    }

    private static double stretched(double lon, double lat) {
        return sqrt(lon * lon + lat * lat) + 0.00002 * sin(radians(lat * 3000));
    }

    private static double turned(double lon, double lat) {
        return Math.atan2(lat, lon) + 0.000003 * cos(radians(lon * 3000));
    }
}
