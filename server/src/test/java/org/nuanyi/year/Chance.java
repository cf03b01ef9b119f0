package org.nuanyi.year;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws that depend on what they are about and not on when they are asked for. */
record Chance(long seed) {

    private static final int THOUSAND = 1_000;

    /** So many times of a thousand. */
    boolean happens(int perThousand, Object... about) {
        return below(THOUSAND, about) < perThousand;
    }

    /** From 0. */
    int below(int bound, Object... about) {
        int words = Arrays.toString(about).hashCode(); // the same in every JVM
        return new SplittableRandom(seed * 31 + words).nextInt(bound);
    }
}
