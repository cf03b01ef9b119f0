package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.intake.Fault;
import org.nuanyi.kernel.sheet.PlainText;

/** The point of a row: two columns, or one that holds {@code 116.4193,39.9284}. */
final class Points {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?°?");

    private static final Pattern PAIR =
            Pattern.compile("[(\\[]?\\s*([^,;\\s]+)\\s*[,;\\s]\\s*([^,;\\s]+?)\\s*[)\\]]?");

    private static final List<Field> COLUMNS = List.of(Field.LON, Field.LAT);

    private Points() {}

    /** The point as the row gives it, or empty and a problem said. */
    static Optional<GeoPoint> read(RowCells cells, Datum datum) {
        Optional<Pair> pair = pair(cells);
        return pair.flatMap(p -> number(cells, p.lonField, p.lon))
                .flatMap(
                        lon ->
                                number(cells, pair.get().latField, pair.get().lat)
                                        .flatMap(lat -> point(cells, lon, lat, datum, pair.get())));
    }

    private record Pair(Field lonField, String lon, Field latField, String lat) {
        List<Field> fields() {
            return lonField == latField ? List.of(lonField) : COLUMNS;
        }
    }

    private static Optional<Pair> pair(RowCells cells) {
        String lon = cells.text(Field.LON);
        String lat = cells.text(Field.LAT);
        if (!lon.isEmpty() && !lat.isEmpty()) {
            return Optional.of(new Pair(Field.LON, lon, Field.LAT, lat));
        }
        String both = PlainText.folded(cells.text(Field.POINT));
        Matcher parts = PAIR.matcher(both);
        if (parts.matches()) {
            return Optional.of(new Pair(Field.POINT, parts.group(1), Field.POINT, parts.group(2)));
        }
        cells.say(
                cells.mapping().has(Field.LON) ? COLUMNS : List.of(Field.POINT),
                both.isEmpty() ? Fault.POINT_MISSING : Fault.NOT_A_NUMBER,
                both);
        return Optional.empty();
    }

    private static Optional<Double> number(RowCells cells, Field field, String text) {
        String folded = PlainText.folded(text);
        if (!NUMBER.matcher(folded).matches()) {
            cells.say(field, Fault.NOT_A_NUMBER, text);
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(folded.replace("°", "")));
    }

    private static Optional<GeoPoint> point(
            RowCells cells, double lon, double lat, Datum datum, Pair pair) {
        if (China.contains(lon, lat)) {
            if (isCoarse(pair.lon) || isCoarse(pair.lat)) {
                cells.say(pair.fields(), Fault.POINT_COARSE, pair.lon, pair.lat);
            }
            return Optional.of(new GeoPoint(lon, lat, datum));
        }
        cells.say(pair.fields(), misplaced(lon, lat), pair.lon, pair.lat);
        return Optional.empty();
    }

    private static Fault misplaced(double lon, double lat) {
        if (lon == 0 && lat == 0) {
            return Fault.POINT_ZERO;
        }
        return China.contains(lat, lon) ? Fault.POINT_SWAPPED : Fault.POINT_OUTSIDE;
    }

    /** Three decimals are 100 m; two are a kilometre. */
    private static boolean isCoarse(String degrees) {
        int point = degrees.indexOf('.');
        return point < 0 || degrees.length() - point - 1 < 3;
    }
}
