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

    /** The squared chord of the kth, or of the radius while there are fewer. */
    private float farthest;

    /** How far anybody offered may be from where he was measured, beside rounding. */
    private float error;

    private long limit;

    /**
     * @param within squared chord beyond which nothing is of interest
     */
    Shortlist(int k, int spare, float within) {
        this.k = k;
        this.keys = new long[k + spare];
        this.farthest = within;
        Arrays.fill(keys, Long.MAX_VALUE);
        setLimit();
    }

    static long key(float squaredChord, int place) {
        return (long) Float.floatToRawIntBits(squaredChord) << 32 | place;
    }

    /** Whether a place or a node with this key may still be of interest. */
    boolean wants(long key) {
        return key < limit;
    }

    /**
     * Says how far those offered from now on may be from where they are measured. Whoever was
     * turned away before is no nearer by this: he and the k who kept him out were measured better.
     */
    void allowFor(float newError) {
        if (newError > error) {
            error = newError;
            setLimit();
        }
    }

    void offer(long key) {
        if (wants(key)) {
            lost = Math.min(lost, keys.length <= SHORT ? sift(key) : insert(key));
            if (keys[k - 1] != Long.MAX_VALUE) {
                farthest = squaredChord(keys[k - 1]);
                setLimit();
            }
        }
    }

    /** False if somebody who may be among the k had to be dropped: the list was too short. */
    boolean isComplete() {
        return !wants(lost);
    }

    /** How many may be among the k nearest. */
    int size() {
        int size = 0;
        while (size < keys.length && wants(keys[size])) {
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

    private void setLimit() {
        limit = key(Chord.atMost(farthest, error), Integer.MAX_VALUE) + 1;
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
