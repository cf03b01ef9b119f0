package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * Where the stations are, sorted into the leaves of the tree.
 *
 * @param size how many stations; there are as many places as 64 a leaf make
 * @param ordinal which station is at a place, or -1
 * @param cosine of the latitude
 */
@SuppressWarnings("ArrayRecordComponent") // one per index, never compared
record Places(int size, BoxTree boxes, int[] ordinal, double[] lon, double[] lat, double[] cosine) {

    static Places of(double[] lon, double[] lat) {
        int[] ordinal = Packing.places(lon, lat);
        double[] x = new double[ordinal.length];
        double[] y = new double[ordinal.length];
        double[] cosine = new double[ordinal.length];
        for (int place = 0; place < ordinal.length; place++) {
            if (ordinal[place] >= 0) {
                x[place] = lon[ordinal[place]];
                y[place] = lat[ordinal[place]];
                cosine[place] = Sphere.cosine(y[place]);
            }
        }
        return new Places(lon.length, BoxTree.around(ordinal, lon, lat), ordinal, x, y, cosine);
    }

    /** One bit per station that the test accepts, by ordinal. */
    Marks marks(java.util.function.IntPredicate test) {
        long[] leaves = new long[boxes.leaves()];
        for (int place = 0; place < ordinal.length; place++) {
            if (ordinal[place] >= 0 && test.test(ordinal[place])) {
                leaves[place / Packing.LEAF] |= 1L << place;
            }
        }
        return new Marks(leaves);
    }
}
