package org.nuanyi.demo.internal;

import java.util.Arrays;
import java.util.List;

/**
 * A subdistrict as the demo set sees it: a rectangle around its centre, with a few of its streets.
 *
 * @param code official area code, which is also the code of its unit
 * @param stations how many stations the unit answers for
 * @param squareKilometres its area
 * @param shape width over height
 */
record Area(
        String code,
        String name,
        int stations,
        double lon,
        double lat,
        double squareKilometres,
        double shape,
        List<Street> streets) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** The rectangle is a little smaller than the area, which is not one. */
    private static final double INSIDE = 0.9;

    /**
     * A street through the rectangle.
     *
     * @param northSouth its direction; otherwise it runs from west to east
     * @param offset where it crosses the other axis: -1 (west, south) to 1 (east, north)
     */
    record Street(String name, boolean northSouth, double offset) {

        /** {@code 东四北大街@x-0.3} crosses the x axis there, {@code 东四六条@y0.1} the y axis. */
        static Street of(String text) {
            String[] parts = text.split("@");
            boolean northSouth = parts[1].startsWith("x");
            return new Street(parts[0], northSouth, Double.parseDouble(parts[1].substring(1)));
        }
    }

    static Area of(String line) {
        String[] parts = line.strip().split("\\s+");
        return new Area(
                parts[0],
                parts[1],
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]),
                Arrays.stream(parts).skip(7).map(Street::of).toList());
    }

    double halfWidth() {
        return 500 * Math.sqrt(squareKilometres * INSIDE * shape);
    }

    double halfHeight() {
        return 500 * Math.sqrt(squareKilometres * INSIDE / shape);
    }

    /** Longitude of a place so many metres east of the centre. */
    double lonAt(double east) {
        return lon + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat)));
    }

    /** Latitude of a place so many metres north of the centre. */
    double latAt(double north) {
        return lat + north / METRES_PER_DEGREE;
    }
}
