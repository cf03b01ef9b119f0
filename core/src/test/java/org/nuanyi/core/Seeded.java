package org.nuanyi.core;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random tests print their seed; {@code -Dseed=…} runs one again. */
public final class Seeded {

    private static final long FIXED = 20_261_124L;

    private Seeded() {}

    public static RandomGenerator random(String test) {
        long seed = Long.getLong("seed", FIXED);
        System.out.println(test + ": -Dseed=" + seed);
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
