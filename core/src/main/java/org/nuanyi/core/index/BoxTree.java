package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * A box around the stations under each node, as its middle and how far it reaches, and the least
 * distance to it. Nodes are numbered as in {@link Packing}.
 */
final class BoxTree {

    private static final int SIDES = 5;

    private final int leaves;

    /**
     * Five to a node: middle longitude and latitude, reach in longitude and in latitude, and as a
     * float the least cosine of a latitude in the box.
     */
    private final int[] boxes;

    private BoxTree(int leaves) {
        this.leaves = leaves;
        this.boxes = new int[2 * leaves * SIDES];
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
        for (int node = 1; node < 2 * tree.leaves; node++) {
            tree.centre(node * SIDES);
            tree.centre(node * SIDES + 1);
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
    double bound(int node, int lon, int lat, double cosine) {
        int box = node * SIDES;
        int east = Math.max(0, Math.abs(lon - boxes[box]) - boxes[box + 2]);
        int north = Math.max(0, Math.abs(lat - boxes[box + 1]) - boxes[box + 3]);
        return Angle.atMost(north) + cosine * cosine(node) * Angle.atMost(east);
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
        boxes[box] = Angle.of(west);
        boxes[box + 1] = Angle.of(south);
        boxes[box + 2] = Angle.of(east);
        boxes[box + 3] = Angle.of(north);
        double least = Math.min(Sphere.cosine(south), Sphere.cosine(north));
        setCosine(leaves + leaf, Math.max(0, Math.nextDown((float) least)));
    }

    private void boundBoth(int node, int left, int right) {
        int box = node * SIDES;
        int a = left * SIDES;
        int b = right * SIDES;
        boxes[box] = Math.min(boxes[a], boxes[b]);
        boxes[box + 1] = Math.min(boxes[a + 1], boxes[b + 1]);
        boxes[box + 2] = Math.max(boxes[a + 2], boxes[b + 2]);
        boxes[box + 3] = Math.max(boxes[a + 3], boxes[b + 3]);
        setCosine(node, Math.min(cosine(left), cosine(right)));
    }

    private float cosine(int node) {
        return Float.intBitsToFloat(boxes[node * SIDES + 4]);
    }

    private void setCosine(int node, float cosine) {
        boxes[node * SIDES + 4] = Float.floatToRawIntBits(cosine);
    }

    private void centre(int low) {
        long from = boxes[low];
        long to = boxes[low + 2];
        long middle = (from + to) >> 1;
        boxes[low] = (int) middle;
        boxes[low + 2] = (int) Math.min(to - middle + Angle.SLACK, Integer.MAX_VALUE);
    }
}
