package org.nuanyi.voice;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody keeps to ask after a report: seven signs drawn by lot and a check sign, without
 * those that look like others (0 and O, 1, I and L). The check is a weighted sum modulo 31, a
 * prime: every single wrong sign and every swap of two is found.
 */
public record ReportNumber(String value) {

    /** How many numbers there are: 31 to the power of 7. */
    public static final long COUNT = 27_512_614_111L;

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    /** Refuses what is not eight signs with a right check sign. */
    public ReportNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a report number: " + value);
        }
    }

    /** The number of a lot from 0 to {@link #COUNT}, exclusive. */
    public static ReportNumber ofLot(long lot) {
        if (lot < 0 || lot >= COUNT) {
            throw new IllegalArgumentException("lot out of range: " + lot);
        }
        StringBuilder signs = new StringBuilder(LENGTH);
        for (long rest = lot; signs.length() < LENGTH - 1; rest /= SIGNS.length()) {
            signs.append(SIGNS.charAt((int) (rest % SIGNS.length())));
        }
        int check = Math.floorMod(-sum(signs), SIGNS.length());
        return new ReportNumber(signs.append(SIGNS.charAt(check)).toString());
    }

    /** The number written there, if it is one; small letters, spaces and dashes do not matter. */
    public static Optional<ReportNumber> find(String text) {
        String signs = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isValid(signs) ? Optional.of(new ReportNumber(signs)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && sum(text) % SIGNS.length() == 0;
    }

    /** Each sign weighs by how far it stands from the end, the check sign once. */
    private static int sum(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (LENGTH - i) * SIGNS.indexOf(signs.charAt(i));
        }
        return sum;
    }

    /** As people read it: in two groups. */
    public String spaced() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
