package org.nuanyi.demo.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The seeded chance of one set: the same seed gives the same answers in the same order. */
final class Chance {

    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    /** Both ends included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Those with more weight come more often. */
    <T> T pick(Weighted<T> all) {
        return all.at(random.nextInt(all.total()));
    }
}
