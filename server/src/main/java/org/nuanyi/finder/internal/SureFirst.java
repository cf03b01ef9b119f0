package org.nuanyi.finder.internal;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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
        BitSet doubts = doubts(hits, doubtful);
        if (doubts.isEmpty()) {
            return hits;
        }
        int asked = k;
        while (true) {
            int[] order = order(hits, doubts);
            boolean exhausted = hits.size() < asked || asked >= all;
            if (exhausted || order.length >= k && isBeforeAllBeyond(order[k - 1], hits, doubts)) {
                return first(k, order, hits);
            }
            asked = Math.min(all, 2 * asked + 8);
            hits = nearest.apply(asked);
            doubts = doubts(hits, doubtful);
        }
    }

    private static BitSet doubts(Hits hits, IntPredicate doubtful) {
        BitSet doubts = new BitSet(hits.size());
        for (int i = 0; i < hits.size(); i++) {
            doubts.set(i, doubtful.test(hits.ordinals()[i]));
        }
        return doubts;
    }

    private static boolean isBeforeAllBeyond(int i, Hits hits, BitSet doubts) {
        return weight(i, hits, doubts) < hits.metres()[hits.size() - 1];
    }

    private static double weight(int i, Hits hits, BitSet doubts) {
        return hits.metres()[i] + (doubts.get(i) ? PENALTY : 0);
    }

    /**
     * Merges the sure and the doubtful, each in order already. Equally good ones as the index has
     * them: the nearer first, then by code.
     */
    private static int[] order(Hits hits, BitSet doubts) {
        int[] order = new int[hits.size()];
        int sure = doubts.nextClearBit(0);
        int doubted = doubts.nextSetBit(0);
        for (int at = 0; at < order.length; at++) {
            boolean noMoreSure = sure >= order.length;
            if (doubted >= 0 && (noMoreSure || isBefore(doubted, sure, hits, doubts))) {
                order[at] = doubted;
                doubted = doubts.nextSetBit(doubted + 1);
            } else {
                order[at] = sure;
                sure = doubts.nextClearBit(sure + 1);
            }
        }
        return order;
    }

    private static boolean isBefore(int i, int other, Hits hits, BitSet doubts) {
        int order = Double.compare(weight(i, hits, doubts), weight(other, hits, doubts));
        return order < 0 || order == 0 && i < other;
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
