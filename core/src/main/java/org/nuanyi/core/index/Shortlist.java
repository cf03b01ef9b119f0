package org.nuanyi.core.index;

import java.util.Arrays;

/**
 * The k best so far by {@link Chord}, and those whom rounding may have put behind them, up to a
 * number. A key is a squared chord's bits above a place's number, so that one comparison of longs
 * orders by both.
 */
final class Shortlist {

    /** Up to this length an entry is sifted through the list without a branch. */
    private static final int SHORT = 24;

    private final int k;
    private final long[] keys;
    private long lost = Long.MAX_VALUE;
    private long limitKey;
    private double limit;

    /**
     * @param within squared chord beyond which nothing is of interest
     */
    Shortlist(int k, int spare, float within) {
        this.k = k;
        this.keys = new long[k + spare];
        Arrays.fill(keys, Long.MAX_VALUE);
        limitTo(within);
    }

    static long key(float squaredChord, int place) {
        return (long) Float.floatToRawIntBits(squaredChord) << 32 | place;
    }

    /** Squared chord beyond which nothing is of interest any more. */
    double limit() {
        return limit;
    }

    void offer(long key) {
        if (key < limitKey) {
            lost = Math.min(lost, keys.length <= SHORT ? sift(key) : insert(key));
            if (keys[k - 1] != Long.MAX_VALUE) {
                limitTo(Chord.atMost(squaredChord(keys[k - 1])));
            }
        }
    }

    /** False if somebody who may be among the k had to be dropped: the list was too short. */
    boolean isComplete() {
        return lost >= limitKey;
    }

    /** How many may be among the k nearest. */
    int size() {
        int size = 0;
        while (size < keys.length && keys[size] < limitKey) {
            size++;
        }
        return size;
    }

    int place(int i) {
        return (int) keys[i];
    }

    private static float squaredChord(long key) {
        return Float.intBitsToFloat((int) (key >>> 32));
    }

    private void limitTo(float squaredChord) {
        limit = squaredChord;
        limitKey = key(squaredChord, Integer.MAX_VALUE) + 1;
    }

    /** Puts a key in its place; the one that falls off the end is returned. */
    private long sift(long key) {
        long sinking = key;
        for (int i = 0; i < keys.length; i++) {
            long here = keys[i];
            keys[i] = Math.min(here, sinking);
            sinking = Math.max(here, sinking);
        }
        return sinking;
    }

    private long insert(long key) {
        int last = keys.length - 1;
        long dropped = keys[last];
        int at = -1 - Arrays.binarySearch(keys, key);
        if (at > last) {
            return key;
        }
        System.arraycopy(keys, at, keys, at + 1, last - at);
        keys[at] = key;
        return dropped;
    }
}
