package org.nuanyi.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/**
 * Where people wish for a station.
 *
 * @param unit code of the unit it lies in
 * @param place a cell, as {@link #cell} writes it, or an address where none was chosen on a map
 */
public record Spot(String unit, String place) {

    /** Of a degree: a thousandth is 111 m to the north, 85 m to the east in Beijing. */
    private static final int DECIMALS = 3;

    private static final Pattern CELL =
            Pattern.compile("[0-9]{1,3}\\.[0-9]{3},[0-9]{1,2}\\.[0-9]{3}");

    /** The cell of about 100 m that a point lies in: nothing finer is ever kept. */
    public static String cell(GeoPoint point) {
        GeoPoint there = point.to(Datum.WGS84);
        return rounded(there.lon()) + "," + rounded(there.lat());
    }

    /** The middle of its cell, in WGS-84; empty for an address. */
    public Optional<GeoPoint> middle() {
        if (!CELL.matcher(place).matches()) {
            return Optional.empty();
        }
        String[] parts = place.split(",", 2);
        return Optional.of(
                GeoPoint.wgs84(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
