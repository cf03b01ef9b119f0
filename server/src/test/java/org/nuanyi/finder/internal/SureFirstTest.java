package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.index.Hits;

@DisplayName("待核实的排在 300 米以内确定开着的后面")
class SureFirstTest {

    private static final long SEED = 300;

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void a_doubtful_one_comes_after_sure_ones_that_are_up_to_300_metres_farther() {
        double[] metres = {100, 200, 399, 400, 401};
        boolean[] doubtful = {true, false, false, false, false};

        assertThat(nearest(5, metres, doubtful).ordinals()).containsExactly(1, 2, 0, 3, 4);
        assertThat(nearest(5, metres, doubtful).metres()).containsExactly(200, 399, 100, 400, 401);
    }

    @Test
    void more_is_asked_for_only_when_a_doubtful_one_is_among_the_first() {
        double[] metres = {100, 200, 300, 400, 500};

        nearest(2, metres, new boolean[] {false, false, true, true, true});

        assertThat(asked).containsExactly(2);
    }

    @Test
    void the_order_is_that_of_all_stations_sorted() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int size = random.nextInt(40);
            double[] metres = random.ints(size, 0, 30).mapToDouble(i -> i * 50).sorted().toArray();
            boolean[] doubtful = new boolean[size];
            IntStream.range(0, size).forEach(i -> doubtful[i] = random.nextInt(3) == 0);
            int k = 1 + random.nextInt(12);

            int[] expected =
                    IntStream.range(0, size)
                            .boxed()
                            .sorted(
                                    Comparator.<Integer>comparingDouble(
                                                    i -> metres[i] + (doubtful[i] ? 300 : 0))
                                            .thenComparingDouble(i -> metres[i])
                                            .thenComparing(i -> i))
                            .limit(k)
                            .mapToInt(i -> i)
                            .toArray();
            assertThat(nearest(k, metres, doubtful).ordinals())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(expected);
        }
    }

    private Hits nearest(int k, double[] metres, boolean[] doubtful) {
        return SureFirst.nearest(
                k,
                metres.length,
                wanted -> {
                    asked.add(wanted);
                    int size = Math.min(wanted, metres.length);
                    return new Hits(
                            IntStream.range(0, size).toArray(), Arrays.copyOf(metres, size));
                },
                ordinal -> doubtful[ordinal]);
    }
}
