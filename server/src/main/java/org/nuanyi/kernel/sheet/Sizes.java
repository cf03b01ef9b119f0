package org.nuanyi.kernel.sheet;

import java.util.Locale;

/** Sizes as people read and write them. */
public final class Sizes {

    private Sizes() {}

    /** Such as {@code 12.5 MB}. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    /**
     * {@code 500M}, {@code 2G}, {@code 4096}, with or without a B.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static long bytes(String text) {
        String size = text.strip().toUpperCase(Locale.ROOT);
        if (!size.matches("[0-9]{1,12} ?[KMG]?B?")) {
            throw new IllegalArgumentException("not a size: " + text);
        }
        long number = Long.parseLong(size.replaceAll("[^0-9]", ""));
        int shift = size.contains("K") ? 10 : size.contains("M") ? 20 : size.contains("G") ? 30 : 0;
        return Math.multiplyExact(number, 1L << shift);
    }
}
