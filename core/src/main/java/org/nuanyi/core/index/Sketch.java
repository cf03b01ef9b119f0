package org.nuanyi.core.index;

/**
 * Roughly where the stations are, for a glance by {@link Chord}: ten bits to each of the three
 * axes, counted from a corner of the leaf. Four bytes to a place, and what is known of a leaf lies
 * together, since most of the time of a search in many stations goes by waiting for memory.
 */
final class Sketch {

    private static final int BITS = 10;
    private static final int MOST = (1 << BITS) - 1;

    /** Before the places of a leaf stand its corner's three axes and the float length of a step. */
    private static final int HEAD = 4;

    private static final int STRIDE = HEAD + Packing.LEAF;

    /**
     * How far a place may be from its sketch, in steps: half the diagonal of a cube is 0.87 steps,
     * and what floats do to a thousand steps is far below the rest.
     */
    private static final float ERROR = 0.9f;

    private final int[] leaves;

    /**
     * @param places an ordinal each, 64 to a leaf, or -1
     */
    Sketch(int[] places, double[] lon, double[] lat) {
        this.leaves = new int[places.length / Packing.LEAF * STRIDE];
        int[][] axes = new int[Packing.LEAF][];
        for (int first = 0; first < places.length; first += Packing.LEAF) {
            int size = 0;
            while (size < Packing.LEAF && places[first + size] >= 0) {
                int ordinal = places[first + size];
                axes[size++] = Chord.axes(lon[ordinal], lat[ordinal]);
            }
            draw(first / Packing.LEAF * STRIDE, axes, size);
        }
    }

    /**
     * Offers some of a leaf's places by their squared chord from a point.
     *
     * @param some a bit per place
     * @param point its three axes
     */
    void offer(int leaf, long some, int[] point, Shortlist shortlist) {
        int head = leaf * STRIDE;
        float x = leaves[head] - point[0];
        float y = leaves[head + 1] - point[1];
        float z = leaves[head + 2] - point[2];
        float step = Float.intBitsToFloat(leaves[head + 3]);
        shortlist.allowFor(step * ERROR);
        for (long left = some; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            int steps = leaves[head + HEAD + place];
            float squared =
                    Chord.squared(
                            x + step * (steps >>> 2 * BITS),
                            y + step * (steps >>> BITS & MOST),
                            z + step * (steps & MOST));
            shortlist.offer(Shortlist.key(squared, leaf * Packing.LEAF + place));
        }
    }

    private void draw(int head, int[][] axes, int size) {
        long widest = 1;
        for (int axis = 0; axis < 3; axis++) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int i = 0; i < size; i++) {
                low = Math.min(low, axes[i][axis]);
                high = Math.max(high, axes[i][axis]);
            }
            leaves[head + axis] = low;
            widest = Math.max(widest, (long) high - low);
        }
        float step = (float) widest / MOST;
        leaves[head + 3] = Float.floatToRawIntBits(step);
        for (int i = 0; i < size; i++) {
            int steps = 0;
            for (int axis = 0; axis < 3; axis++) {
                double along = (double) axes[i][axis] - leaves[head + axis];
                steps = steps << BITS | Math.min(MOST, (int) Math.round(along / step));
            }
            leaves[head + HEAD + i] = steps;
        }
    }
}
