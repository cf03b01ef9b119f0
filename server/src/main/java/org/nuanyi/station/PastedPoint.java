package org.nuanyi.station;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Datum;

/**
 * Points as people copy them from maps: {@code 116.41, 39.92}, with the latitude first or last,
 * with Chinese commas, with or without the datum. Pure.
 */
public final class PastedPoint {

    private static final String NUMBER = "([+-]?[0-9]{1,3}(?:\\.[0-9]{1,15})?)\\s*°?";
    private static final Pattern POINT =
            Pattern.compile(
                    "[(\\[]?\\s*"
                            + NUMBER
                            + "\\s*[,;、\\s]\\s*"
                            + NUMBER
                            + "\\s*[)\\]]?(?:\\s+(\\S+))?");

    /** In China no latitude is a longitude. */
    private static final double GREATEST_LATITUDE = 60;

    private static final double LEAST_LONGITUDE = 70;

    private PastedPoint() {}

    /**
     * The point as the register writes it; as it was typed, where it is none.
     *
     * @param typed the datum in it wins over the one beside it
     * @param datum the id of the one beside it; may be empty
     */
    public static String text(String typed, String datum) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher parts = POINT.matcher(plain);
        if (!parts.matches()) {
            return typed;
        }
        String of = Optional.ofNullable(parts.group(3)).orElse(datum);
        String text =
                isSwapped(parts.group(1), parts.group(2))
                        ? "%s,%s %s".formatted(parts.group(2), parts.group(1), of)
                        : "%s,%s %s".formatted(parts.group(1), parts.group(2), of);
        return Points.read(text).map(Points::write).orElse(text.strip());
    }

    private static boolean isSwapped(String first, String second) {
        return Math.abs(Double.parseDouble(first)) <= GREATEST_LATITUDE
                && Double.parseDouble(second) >= LEAST_LONGITUDE;
    }

    /** What of a text of the register are the numbers: all before the datum. */
    public static String numbers(String text) {
        int space = text.lastIndexOf(' ');
        return datum(text).isPresent() ? text.substring(0, space).replace(",", ", ") : text;
    }

    /** The datum at the end of a text of the register. */
    public static Optional<Datum> datum(String text) {
        return Datum.find(text.substring(text.lastIndexOf(' ') + 1));
    }
}
