package org.nuanyi.kernel.page;

import java.util.Locale;

/** Distances as a walker says them. */
public final class DistanceWords {

    private static final int KILOMETRE = 1_000;

    private DistanceWords() {}

    /** 280 米, 1.2 公里, 12 公里; rounded to what a walker can tell apart. */
    public static String of(double metres, Language language) {
        long tens = Math.round(metres / 10) * 10;
        if (tens < KILOMETRE) {
            return Math.max(10, tens) + language.pick(" 米", " m");
        }
        String kilometres =
                metres < 9_950 ? oneDecimal(metres) : Long.toString(Math.round(metres / KILOMETRE));
        return kilometres + language.pick(" 公里", " km");
    }

    private static String oneDecimal(double metres) {
        return String.format(Locale.ROOT, "%.1f", metres / KILOMETRE);
    }
}
