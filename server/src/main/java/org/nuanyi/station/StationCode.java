package org.nuanyi.station;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on the door: seven running digits and a check digit, so that a misread or a swapped
 * digit is noticed. The check is Damm's (H. M. Damm, 2004, totally anti-symmetric quasigroup of
 * order 10): every single wrong digit and every swap of neighbours is found.
 */
public record StationCode(String value) implements Comparable<StationCode> {

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[1-9][0-9]{7}");
    private static final int FIRST = 1_000_000;
    private static final int LAST = 9_999_999;

    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    /** Refuses what is not eight digits with a right check digit. */
    public StationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a station code: " + value);
        }
    }

    /** The code of a running number. */
    public static StationCode ofNumber(int number) {
        if (number < FIRST || number > LAST) {
            throw new IllegalArgumentException("running number out of range: " + number);
        }
        String digits = Integer.toString(number);
        return new StationCode(digits + damm(digits));
    }

    /** The code written there, if it is one. */
    public static Optional<StationCode> find(String text) {
        return isValid(text) ? Optional.of(new StationCode(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return EIGHT_DIGITS.matcher(text).matches() && damm(text) == 0;
    }

    private static int damm(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }

    @Override
    public int compareTo(StationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
