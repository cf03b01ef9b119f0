package org.nuanyi.finder.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Bounds;
import org.nuanyi.finder.Wishes;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.Facility;

/**
 * The parameters that questions about stations share, each read or refused in a sentence. A
 * sentence never repeats a coordinate: what refuses a position must not spread it.
 */
final class StationQuery {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final String INSTANT_WANTED =
            "at must be an instant of the years 2000 to 2100, as 2026-11-24T05:10:00+08:00.";

    private final QueryString query;

    StationQuery(@Nullable String raw) {
        this.query = new QueryString(raw);
    }

    Optional<String> find(String name) {
        return query.find(name);
    }

    /** {@code lon} and {@code lat}, in {@code datum}. */
    GeoPoint position() {
        return new GeoPoint(degrees("lon", 180), degrees("lat", 90), datum());
    }

    Datum datum() {
        return query.find("datum")
                .map(id -> Datum.find(id).orElseThrow(StationQuery::unknownDatum))
                .orElse(Datum.WGS84);
    }

    private static BadInput unknownDatum() {
        return new BadInput("datum", "datum must be wgs84, gcj02 or bd09.");
    }

    private double degrees(String name, int limit) {
        return query.find(name)
                .map(text -> degrees(name, text, limit))
                .orElseThrow(() -> degreesWanted(name, limit));
    }

    static double degrees(String name, String text, int limit) {
        if (!isPlainDecimal(text)) {
            throw degreesWanted(name, limit);
        }
        double value = Double.parseDouble(text);
        if (Math.abs(value) > limit) {
            throw degreesWanted(name, limit);
        }
        return value;
    }

    /** Nothing that only one language would read: {@code -?[0-9]{1,3}(\.[0-9]{1,20})?}. */
    private static boolean isPlainDecimal(String text) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text, begin, text.length(), 3)
                : areDigits(text, begin, point, 3) && areDigits(text, point + 1, text.length(), 20);
    }

    private static boolean areDigits(String text, int from, int to, int most) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from && to - from <= most;
    }

    private static BadInput degreesWanted(String name, int limit) {
        return new BadInput(
                name, "%s must be a number of degrees from -%d to %2$d.".formatted(name, limit));
    }

    /** A whole number from 1 to {@code most}. */
    int whole(String name, int usual, int most) {
        return query.find(name).map(text -> whole(name, text, most)).orElse(usual);
    }

    private static int whole(String name, String text, int most) {
        int value = areDigits(text, 0, text.length(), 9) ? Integer.parseInt(text) : 0;
        if (value < 1 || value > most) {
            throw new BadInput(
                    name, "%s must be a whole number from 1 to %d.".formatted(name, most));
        }
        return value;
    }

    /** {@code bbox}: west, south, east and north, in {@code datum}. */
    Optional<Bounds> box() {
        return query.find("bbox").map(text -> box(text, datum()));
    }

    private static Bounds box(String text, Datum datum) {
        String[] edges = text.split(",", -1);
        if (edges.length != 4) {
            throw new BadInput("bbox", "bbox takes four numbers: west,south,east,north.");
        }
        GeoPoint low = corner(edges[0], edges[1], datum);
        GeoPoint high = corner(edges[2], edges[3], datum);
        if (low.lon() > high.lon() || low.lat() > high.lat()) {
            throw new BadInput("bbox", "bbox takes west before east and south before north.");
        }
        return new Bounds(low.lon(), low.lat(), high.lon(), high.lat());
    }

    private static GeoPoint corner(String lon, String lat, Datum datum) {
        double east = degrees("bbox", lon, 180);
        double north = degrees("bbox", lat, 90);
        return new GeoPoint(east, north, datum).to(Datum.WGS84);
    }

    /** Free text, empty where it is not given. */
    String text(String name, int longest) {
        String text = query.find(name).orElse("");
        if (text.length() > longest) {
            throw new BadInput(name, "%s takes up to %d characters.".formatted(name, longest));
        }
        return text;
    }

    private Set<Facility> facilities() {
        return named("facilities", Facility.class);
    }

    /** Names from a catalogue, parted by commas. */
    <E extends Enum<E> & Named> Set<E> named(String name, Class<E> type) {
        return query.find(name).map(text -> named(name, text, type)).orElse(Set.of());
    }

    private static <E extends Enum<E> & Named> Set<E> named(
            String name, String text, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String id : text.split(",", -1)) {
            found.add(Named.find(type, id).orElseThrow(() -> unknown(name, type)));
        }
        return found;
    }

    private static <E extends Enum<E> & Named> BadInput unknown(String name, Class<E> type) {
        String known =
                EnumSet.allOf(type).stream().map(Named::id).collect(Collectors.joining(", "));
        return new BadInput(
                name, "%s takes names parted by commas, of these: %s.".formatted(name, known));
    }

    /** What a station must have; {@code any}, the usual, asks nothing. */
    Wishes wishes() {
        String open = oneOf("open", "any", "now", "always");
        boolean walkIn = oneOf("entry", "any", "walk-in").equals("walk-in");
        boolean always = open.equals("always");
        return new Wishes(facilities(), walkIn, always, always || open.equals("now"));
    }

    /** The first where nothing is given. */
    private String oneOf(String name, String... known) {
        String given = query.find(name).orElse(known[0]);
        if (!List.of(known).contains(given)) {
            throw new BadInput(
                    name, "%s must be one of %s.".formatted(name, String.join(", ", known)));
        }
        return given;
    }

    /** An instant in ISO-8601; where it has no offset it is Beijing's. */
    Optional<Instant> at() {
        return query.find("at").map(StationQuery::instant);
    }

    private static Instant instant(String text) {
        try {
            // An unescaped + in a URL arrives as a blank.
            String escaped = text.replace(' ', '+');
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            escaped, OffsetDateTime::from, LocalDateTime::from);
            return within(read instanceof LocalDateTime local ? beijing(local) : read);
        } catch (DateTimeException broken) {
            throw new BadInput("at", INSTANT_WANTED);
        }
    }

    private static OffsetDateTime beijing(LocalDateTime local) {
        return local.atZone(BEIJING).toOffsetDateTime();
    }

    private static Instant within(TemporalAccessor read) {
        OffsetDateTime at = OffsetDateTime.from(read);
        if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
            throw new BadInput("at", INSTANT_WANTED);
        }
        return at.toInstant();
    }
}
