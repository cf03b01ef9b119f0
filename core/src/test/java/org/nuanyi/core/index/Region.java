package org.nuanyi.core.index;

import java.util.random.RandomGenerator;

/** Where random stations and queries lie. */
enum Region {
    BEIJING(116.0, 117.0, 39.5, 40.5),
    CHINA(75, 135, 18, 53),
    EARTH(-180, 180, -90, 90),
    ANTIMERIDIAN(179.8, 180.2, -1, 1),
    NORTH_POLE(-180, 180, 89.9, 90);

    private final double west;
    private final double east;
    private final double south;
    private final double north;

    Region(double west, double east, double south, double north) {
        this.west = west;
        this.east = east;
        this.south = south;
        this.north = north;
    }

    double lon(RandomGenerator random) {
        return wrapped(random.nextDouble(west, east));
    }

    double lat(RandomGenerator random) {
        return random.nextDouble(south, north);
    }

    static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    static double clamped(double lat) {
        return Math.clamp(lat, -90, 90);
    }
}
