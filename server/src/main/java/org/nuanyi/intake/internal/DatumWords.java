package org.nuanyi.intake.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.geo.Datum;

/** What files, headings and cells call a datum. */
final class DatumWords {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<gcj02>gcj[-_ ]?02|gcj(?![a-z])|火星|高德|腾讯|amap|autonavi)|(?<bd09>bd[-_"
                            + " ]?09|百度|baidu)|(?<wgs84>wgs[-_ ]?84|cgcs[-_"
                            + " ]?2000|crs84|epsg:+(?:[0-9.]*:)?(?:4326|4490)(?![0-9])|天地图)");

    /** A map's brand in a heading or a file name says where it came from, not what it is in. */
    private static final Pattern PLAIN_NAMES =
            Pattern.compile(
                    "(?<![a-z])(?:(?<gcj02>gcj[-_ ]?02)|(?<bd09>bd[-_ ]?09)"
                            + "|(?<wgs84>wgs[-_ ]?84|cgcs[-_ ]?2000))(?![0-9])");

    private DatumWords() {}

    /** What a value that is there to name the datum names. */
    static Optional<Datum> find(String text) {
        return first(WORDS.matcher(text.toLowerCase(Locale.ROOT)));
    }

    /** What the name of a file or of a column gives away: {@code stations.gcj02.json}. */
    static Optional<Datum> findInName(String name) {
        return first(PLAIN_NAMES.matcher(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Datum> first(Matcher found) {
        if (!found.find()) {
            return Optional.empty();
        }
        if (found.group("gcj02") != null) {
            return Optional.of(Datum.GCJ02);
        }
        return Optional.of(found.group("bd09") != null ? Datum.BD09 : Datum.WGS84);
    }
}
