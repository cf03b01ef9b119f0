package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * A box around the stations under each node, in floats rounded outwards, and a lower bound of the
 * distance to it. Nodes are numbered as in {@link Packing}.
 */
final class BoxTree {

    private static final int WEST = 0;
    private static final int SOUTH = 1;
    private static final int EAST = 2;
    private static final int NORTH = 3;
    private static final int COSINE = 4;
    private static final int SIDES = 5;

    private static final double HALF_DEGREE = Math.PI / 360;

    private final int leaves;
    private final float[] boxes;

    private BoxTree(int leaves) {
        this.leaves = leaves;
        this.boxes = new float[2 * leaves * SIDES];
    }

    /** Boxes around places, 64 to a leaf, given as an ordinal each or -1. */
    static BoxTree around(int[] places, double[] lon, double[] lat) {
        BoxTree tree = new BoxTree(places.length / Packing.LEAF);
        for (int leaf = 0; leaf < tree.leaves; leaf++) {
            tree.boundLeaf(leaf, places, lon, lat);
        }
        for (int node = tree.leaves - 1; node > 0; node--) {
            tree.boundBoth(node, 2 * node, 2 * node + 1);
        }
        return tree;
    }

    int leaves() {
        return leaves;
    }

    /**
     * At most the haversine of any station under the node.
     *
     * @param cosine of the latitude asked from
     */
    double bound(int node, double lon, double lat, double cosine) {
        int box = node * SIDES;
        double west = boxes[box + WEST];
        double east = boxes[box + EAST];
        double direct = Math.max(0, Math.max(west - lon, lon - east));
        double around = 360 - Math.max(east - lon, lon - west);
        double north = Math.max(0, Math.max(boxes[box + SOUTH] - lat, lat - boxes[box + NORTH]));
        double least = cosine * boxes[box + COSINE];
        return atMost(north) + least * atMost(Math.min(direct, around));
    }

    /** sin² of half the angle or less: the first two terms of its alternating series. */
    private static double atMost(double degrees) {
        double half = degrees * HALF_DEGREE;
        double square = half * half;
        return square - square * square * (1.0 / 3);
    }

    private void boundLeaf(int leaf, int[] places, double[] lon, double[] lat) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        int first = leaf * Packing.LEAF;
        for (int i = first; i < first + Packing.LEAF && places[i] >= 0; i++) {
            west = Math.min(west, lon[places[i]]);
            east = Math.max(east, lon[places[i]]);
            south = Math.min(south, lat[places[i]]);
            north = Math.max(north, lat[places[i]]);
        }
        int box = (leaves + leaf) * SIDES;
        boxes[box + WEST] = Math.nextDown((float) west);
        boxes[box + SOUTH] = Math.nextDown((float) south);
        boxes[box + EAST] = Math.nextUp((float) east);
        boxes[box + NORTH] = Math.nextUp((float) north);
        double least = Math.min(Sphere.cosine(south), Sphere.cosine(north));
        boxes[box + COSINE] = Math.max(0, Math.nextDown((float) least));
    }

    private void boundBoth(int node, int left, int right) {
        int box = node * SIDES;
        int a = left * SIDES;
        int b = right * SIDES;
        boxes[box + WEST] = Math.min(boxes[a + WEST], boxes[b + WEST]);
        boxes[box + SOUTH] = Math.min(boxes[a + SOUTH], boxes[b + SOUTH]);
        boxes[box + EAST] = Math.max(boxes[a + EAST], boxes[b + EAST]);
        boxes[box + NORTH] = Math.max(boxes[a + NORTH], boxes[b + NORTH]);
        boxes[box + COSINE] = Math.min(boxes[a + COSINE], boxes[b + COSINE]);
    }
}
