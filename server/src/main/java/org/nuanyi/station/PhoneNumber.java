package org.nuanyi.station;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * A telephone number as somebody wrote it.
 *
 * @param text without spaces and brackets, an area code parted by a hyphen: 010-64012345
 */
public record PhoneNumber(String text, Kind kind) {

    /** Whose it is. */
    public enum Kind {
        /** A desk, a shop, a service: it may be published. */
        DESK,
        /** A person's. */
        MOBILE,
        /** Half hidden (187****2336): no number at all. */
        MASKED,
        UNREADABLE
    }

    /** As most are written: these need nothing done to them. */
    private static final Pattern PLAIN_DESK = Pattern.compile("0[0-9]{2,3}-[2-8][0-9]{6,7}");

    private static final Pattern PLAIN_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    /** Landlines with or without area code and extension, 400 and 800, short codes as 12351. */
    private static final Pattern DESK =
            Pattern.compile(
                    "(0[0-9]{2,3}-?)?[2-8][0-9]{6,7}((-|转|ext\\.?)[0-9]{1,6})?"
                            + "|[48]00-?[0-9]{3,4}-?[0-9]{3,4}|1[0-9]{2,4}|9[0-9]{4,5}");

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");
    private static final Pattern MASKED = Pattern.compile("[0-9+\\-]*[*x×]{2,}[0-9*x×\\-]*");
    private static final Pattern COUNTRY =
            Pattern.compile("^\\+86-?0?(?=[1-9][0-9]{1,2}-?[2-8][0-9]{6,7}(?![0-9]))");
    private static final Pattern AREA_CODE =
            Pattern.compile("^(010|02[0-9]|0[3-9][0-9]{2})([2-8][0-9]{6,7})(?![0-9])");
    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9+]+)\\)");
    private static final Pattern HYPHENS = Pattern.compile("[—–‐\\-]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN =
            Pattern.compile("[;,、|]|/(?=\\d)|(?<=\\d{7}) (?=[01]\\d)");

    /** The numbers of a cell that may hold several. */
    public static List<PhoneNumber> readAll(String text) {
        if (isPlain(text)) {
            return List.of(read(text));
        }
        return Arrays.stream(BETWEEN.split(PlainText.folded(text)))
                .filter(number -> !number.isBlank())
                .map(PhoneNumber::read)
                .toList();
    }

    /** One number. */
    public static PhoneNumber read(String text) {
        if (PLAIN_MOBILE.matcher(text).matches()) {
            return new PhoneNumber(text, Kind.MOBILE);
        }
        if (PLAIN_DESK.matcher(text).matches()) {
            return new PhoneNumber(text, Kind.DESK);
        }
        return judged(straightened(text));
    }

    private static boolean isPlain(String text) {
        return PLAIN_DESK.matcher(text).matches() || PLAIN_MOBILE.matcher(text).matches();
    }

    private static PhoneNumber judged(String number) {
        var mobile = MOBILE.matcher(number.replace("-", ""));
        if (mobile.matches()) {
            return new PhoneNumber(mobile.group(1), Kind.MOBILE);
        }
        if (MASKED.matcher(number).matches()) {
            return new PhoneNumber(number, Kind.MASKED);
        }
        boolean desk = DESK.matcher(number).matches();
        return new PhoneNumber(number, desk ? Kind.DESK : Kind.UNREADABLE);
    }

    /** (010) 6401 2345, 01064012345 and +86 10 64012345 are 010-64012345. */
    private static String straightened(String text) {
        String folded = HYPHENS.matcher(PlainText.folded(text)).replaceAll("-");
        String bare = BRACKETED.matcher(folded).replaceAll("$1-");
        String joined = HYPHENS.matcher(SPACES.matcher(bare).replaceAll("")).replaceAll("-");
        String local = COUNTRY.matcher(joined).replaceFirst("0");
        return AREA_CODE.matcher(local).replaceFirst("$1-$2");
    }
}
