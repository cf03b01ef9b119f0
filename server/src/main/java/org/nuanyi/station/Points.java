package org.nuanyi.station;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/** Points as the register writes them: {@code 116.4255,39.9298 gcj02}. */
public final class Points {

    private static final Pattern POINT =
            Pattern.compile(
                    "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)[,， ]\\s*"
                            + "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)\\s+(\\S+)");

    private Points() {}

    /** The point, as it came, in the datum it came in. */
    public static String write(GeoPoint point) {
        return "%s,%s %s".formatted(plain(point.lon()), plain(point.lat()), point.datum().id());
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    /** The point written there; empty where it is none. */
    public static Optional<GeoPoint> read(String text) {
        Matcher parts = POINT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        double lon = Double.parseDouble(parts.group(1));
        double lat = Double.parseDouble(parts.group(2));
        boolean onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        return Datum.find(parts.group(3))
                .filter(datum -> onEarth)
                .map(datum -> new GeoPoint(lon, lat, datum));
    }
}
