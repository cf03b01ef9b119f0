package org.nuanyi.bench.index;

import java.util.random.RandomGenerator;

/** Where somebody stands, asking for the nearest open stations. Degrees, WGS-84. */
record Question(double lon, double lat) {

    /** How many stations are asked for. */
    static final int K = 5;

    /** Farther than this nobody walks. */
    static final double RADIUS_M = 3_000;

    /** Half a kilometre, as a standard deviation. */
    private static final double STROLL_DEGREES = 0.005;

    /** People stand where stations are, give or take a stroll. */
    static Question[] near(World world, int count, RandomGenerator random) {
        Question[] questions = new Question[count];
        for (int i = 0; i < count; i++) {
            int station = random.nextInt(world.size());
            questions[i] =
                    new Question(
                            world.lon()[station] + STROLL_DEGREES * random.nextGaussian(),
                            world.lat()[station] + STROLL_DEGREES * random.nextGaussian());
        }
        return questions;
    }
}
