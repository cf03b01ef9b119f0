package org.nuanyi.core.index;

/**
 * Sorts stations so that neighbours share a leaf: each node of the tree is halved across its longer
 * side, down to leaves of 64. The tree has no pointers: node 1 is the root, 2n and 2n+1 are below
 * n, and with m leaves the nodes m to 2m-1 are the leaves.
 */
final class Packing {

    static final int LEAF = 64;

    private final int leaves;
    private final double[] lon;
    private final double[] lat;
    private final int[] ordinal;
    private final int[] placed;

    private Packing(double[] lon, double[] lat) {
        this.lon = lon.clone();
        this.lat = lat.clone();
        this.leaves = (lon.length + LEAF - 1) / LEAF;
        this.ordinal = new int[lon.length];
        this.placed = new int[leaves * LEAF];
    }

    /** The ordinal at each place, 64 places to a leaf, -1 where the last leaf is not full. */
    static int[] places(double[] lon, double[] lat) {
        Packing packing = new Packing(lon, lat);
        for (int i = 0; i < lon.length; i++) {
            packing.ordinal[i] = i;
        }
        java.util.Arrays.fill(packing.placed, -1);
        if (lon.length > 0) {
            packing.split(1, 0, lon.length);
        }
        return packing.placed;
    }

    private void split(int node, int from, int to) {
        if (node >= leaves) {
            System.arraycopy(ordinal, from, placed, (node - leaves) * LEAF, to - from);
            return;
        }
        int middle = from + leavesUnder(2 * node) * LEAF;
        select(isWide(from, to) ? lon : lat, from, to - 1, middle);
        split(2 * node, from, middle);
        split(2 * node + 1, middle, to);
    }

    private int leavesUnder(int node) {
        int count = 0;
        for (int low = node, high = node; low < 2 * leaves; low = 2 * low, high = 2 * high + 1) {
            count += Math.max(0, Math.min(high, 2 * leaves - 1) - Math.max(low, leaves) + 1);
        }
        return count;
    }

    private boolean isWide(int from, int to) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (int i = from; i < to; i++) {
            west = Math.min(west, lon[i]);
            east = Math.max(east, lon[i]);
            south = Math.min(south, lat[i]);
            north = Math.max(north, lat[i]);
        }
        double degreeOfLongitude = Math.cos(Math.toRadians((south + north) / 2));
        return (east - west) * degreeOfLongitude > north - south;
    }

    /** Quickselect: everything before {@code nth} becomes no greater than all from it on. */
    private void select(double[] key, int from, int to, int nth) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = median(key[low], key[(low + high) >>> 1], key[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[i] < pivot) {
                    i++;
                }
                while (key[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            low = nth >= i ? i : low;
            high = nth <= j ? j : high;
            if (nth > j && nth < i) {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        double x = lon[i];
        lon[i] = lon[j];
        lon[j] = x;
        double y = lat[i];
        lat[i] = lat[j];
        lat[j] = y;
        int o = ordinal[i];
        ordinal[i] = ordinal[j];
        ordinal[j] = o;
    }
}
