package org.nuanyi.finder.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Sphere;

/**
 * A square of a quarter of a degree, known by its south-west corner: {@code N39.75E116.25}. It is
 * all that a phone tells of where it is. Each has one id.
 *
 * @param south quarters of a degree north of the equator
 * @param west quarters of a degree east of the meridian of 0 degrees
 */
public record Cell(int south, int west) {

    /** How far around a cell its pack reaches, so that whoever is in it sees so far. */
    public static final int MARGIN_METRES = 5_000;

    private static final int PER_DEGREE = 4;
    private static final int HUNDREDTHS = 100;
    private static final double SIDE = 1.0 / PER_DEGREE;
    private static final double MARGIN = Math.toDegrees(MARGIN_METRES / Sphere.RADIUS_M);
    private static final int PARALLELS = 90 * PER_DEGREE;
    private static final int MERIDIANS = 180 * PER_DEGREE;

    private static final Pattern ID =
            Pattern.compile("([NS])([0-9]{2})\\.(00|25|50|75)([EW])([0-9]{3})\\.(00|25|50|75)");

    /** The cell of that id, if there is one. */
    public static Optional<Cell> find(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int south = quarters(matcher.group(2), matcher.group(3));
        int west = quarters(matcher.group(5), matcher.group(6));
        Cell cell =
                new Cell(
                        matcher.group(1).equals("N") ? south : -south,
                        matcher.group(4).equals("E") ? west : -west);
        return Optional.of(cell).filter(c -> c.isOnTheGlobe() && c.id().equals(id));
    }

    private static int quarters(String degrees, String fraction) {
        return Integer.parseInt(degrees) * PER_DEGREE
                + Integer.parseInt(fraction) * PER_DEGREE / HUNDREDTHS;
    }

    private boolean isOnTheGlobe() {
        return -PARALLELS <= south && south < PARALLELS && -MERIDIANS <= west && west < MERIDIANS;
    }

    public String id() {
        return String.format(
                Locale.ROOT,
                "%s%05.2f%s%06.2f",
                south < 0 ? "S" : "N",
                Math.abs(south) * SIDE,
                west < 0 ? "W" : "E",
                Math.abs(west) * SIDE);
    }

    /** Whether a point, in degrees of WGS-84, lies in the cell or its margin. */
    boolean reaches(double lon, double lat) {
        double low = south * SIDE - MARGIN;
        double high = south * SIDE + SIDE + MARGIN;
        double farthest = Math.min(90, Math.max(Math.abs(low), Math.abs(high)));
        double reach = SIDE / 2 + MARGIN / Sphere.cosine(farthest);
        double middle = west * SIDE + SIDE / 2;
        return low <= lat
                && lat <= high
                && Math.abs(Math.IEEEremainder(lon - middle, 360)) <= reach;
    }
}
