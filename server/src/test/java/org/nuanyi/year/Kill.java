package org.nuanyi.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A moment at which something is killed.
 *
 * @param step after it was acknowledged
 * @param part of the time a step takes, later, so that it falls anywhere into the next one
 */
record Kill(What what, int step, double part) {

    /** What is killed. */
    enum What {
        /** The program: what it was just doing is rolled back, or done and never told. */
        PROGRAM,
        /** Every process of PostgreSQL. */
        DATABASE,
        /** Both, as when the power fails. */
        BOTH
    }

    /** So many, anywhere in so many steps; of each kind at least a fourth. */
    static List<Kill> draw(int kills, int steps, long seed) {
        Random random = new Random(seed);
        List<Kill> drawn = new ArrayList<>();
        for (int number = 0; number < kills; number++) {
            What what =
                    switch (number % 4) {
                        case 1 -> What.DATABASE;
                        case 2 -> What.BOTH;
                        default -> What.PROGRAM;
                    };
            drawn.add(new Kill(what, random.nextInt(steps), random.nextDouble()));
        }
        drawn.sort(Comparator.comparing(Kill::step));
        return List.copyOf(drawn);
    }
}
