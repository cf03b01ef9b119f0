package org.nuanyi.bench.server;

import java.util.List;

/** The middle of some measurements. */
final class Medians {

    private Medians() {}

    static double of(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
