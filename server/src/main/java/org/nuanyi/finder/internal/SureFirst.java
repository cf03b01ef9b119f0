package org.nuanyi.finder.internal;

import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nuanyi.core.index.Hits;

/**
 * Orders the nearest stations so that one to be verified comes after sure ones that are up to 300 m
 * farther away. The index knows only metres: more is asked of it until no station beyond its answer
 * could come among the first.
 */
final class SureFirst {

    /** What a doubt weighs, in metres. */
    static final double PENALTY = 300;

    private SureFirst() {}

    /**
     * @param k how many at most
     * @param all how many stations there are
     * @param nearest so many of the nearest, in the order of their distances
     * @param doubtful whether the station of that ordinal is to be verified
     */
    static Hits nearest(int k, int all, IntFunction<Hits> nearest, IntPredicate doubtful) {
        Hits hits = nearest.apply(k);
        if (IntStream.of(hits.ordinals()).noneMatch(doubtful)) {
            return hits;
        }
        int asked = k;
        while (true) {
            double[] keys = keys(hits, doubtful);
            int[] order = order(keys);
            boolean exhausted = hits.size() < asked || asked >= all;
            boolean beyond =
                    order.length >= k && keys[order[k - 1]] < hits.metres()[hits.size() - 1];
            if (exhausted || beyond) {
                return first(k, order, hits);
            }
            asked = Math.min(all, 2 * asked + 8);
            hits = nearest.apply(asked);
        }
    }

    private static double[] keys(Hits hits, IntPredicate doubtful) {
        double[] keys = hits.metres().clone();
        for (int i = 0; i < keys.length; i++) {
            keys[i] += doubtful.test(hits.ordinals()[i]) ? PENALTY : 0;
        }
        return keys;
    }

    /** Equally good ones as the index has them: the nearer first, then by code. */
    private static int[] order(double[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Hits first(int k, int[] order, Hits hits) {
        int size = Math.min(k, order.length);
        int[] ordinals = new int[size];
        double[] metres = new double[size];
        for (int i = 0; i < size; i++) {
            ordinals[i] = hits.ordinals()[order[i]];
            metres[i] = hits.metres()[order[i]];
        }
        return new Hits(ordinals, metres);
    }
}
