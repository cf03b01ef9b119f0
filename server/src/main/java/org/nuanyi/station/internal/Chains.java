package org.nuanyi.station.internal;

import java.util.Arrays;

/**
 * Numbers chained by key: a hash map of {@code long} to the list of ordinals added under it, in a
 * few flat arrays. The latest comes first. Not thread-safe.
 */
public final class Chains {

    public static final int END = -1;

    private long[] keys = new long[1 << 10];
    private int[] heads = filled(1 << 10);
    private int[] next = filled(1 << 9);
    private int used;

    /** Adds an ordinal; ordinals come as 0, 1, 2 … */
    public void add(long key, int ordinal) {
        if (ordinal >= next.length) {
            int before = next.length;
            next = Arrays.copyOf(next, 2 * before);
            Arrays.fill(next, before, next.length, END);
        }
        if (2 * used >= heads.length) {
            grow();
        }
        int slot = slot(key);
        if (heads[slot] == END) {
            keys[slot] = key;
            used++;
        }
        next[ordinal] = heads[slot];
        heads[slot] = ordinal;
    }

    /** The latest ordinal under the key, or {@link #END}. */
    public int first(long key) {
        return heads[slot(key)];
    }

    /** The one before it under the same key, or {@link #END}. */
    public int after(int ordinal) {
        return next[ordinal];
    }

    private int slot(long key) {
        int slot = home(key, heads.length);
        while (heads[slot] != END && keys[slot] != key) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = filled(keys.length);
        for (int i = 0; i < oldHeads.length; i++) {
            if (oldHeads[i] != END) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int home(long key, int size) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (size - 1);
    }

    private static int[] filled(int size) {
        int[] ends = new int[size];
        Arrays.fill(ends, END);
        return ends;
    }
}
