package org.nuanyi.bench.server;

import java.util.List;

/** The middle of some measurements. */
public final class Medians {

    private Medians() {}

    /** Of at least one. */
    public static double of(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
