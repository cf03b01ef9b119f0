package org.nuanyi.core.index;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.nuanyi.core.geo.Sphere;

/** Where the stations are, 64 neighbours to a leaf of the tree. */
final class Places {

    private static final int EXACT = 4;

    /** With an array's header of 16 bytes before it, no place lies across two cache lines. */
    private static final int FIRST = 2;

    private final int size;
    private final BoxTree boxes;
    private final int[] ordinals;

    private final Sketch sketch;

    /** Four to a place: longitude, latitude, its cosine and the station's ordinal. */
    private final double[] exact;

    Places(double[] lon, double[] lat) {
        this.size = lon.length;
        this.ordinals = Packing.places(lon, lat);
        this.boxes = BoxTree.around(ordinals, lon, lat);
        this.sketch = new Sketch(ordinals, lon, lat);
        this.exact = new double[FIRST + ordinals.length * EXACT];
        for (int place = 0; place < ordinals.length; place++) {
            int ordinal = ordinals[place];
            if (ordinal >= 0) {
                put(place, ordinal, lon[ordinal], lat[ordinal]);
            }
        }
    }

    int size() {
        return size;
    }

    BoxTree boxes() {
        return boxes;
    }

    /** Most places are only glanced at. */
    Sketch sketch() {
        return sketch;
    }

    /** Haversine from a point to the station at a place. */
    double haversine(int place, double lon, double lat, double cosine) {
        int at = FIRST + place * EXACT;
        return Sphere.haversine(exact[at] - lon, exact[at + 1] - lat, exact[at + 2] * cosine);
    }

    int ordinal(int place) {
        return (int) exact[FIRST + place * EXACT + 3]; // on the same cache line as the rest
    }

    /**
     * A value per place, 0 where no station is: what is read for all stations is kept in their
     * order here, so that it is read from one end to the other.
     *
     * @param values one per ordinal
     */
    long[] inOrder(IntToLongFunction values) {
        long[] ordered = new long[ordinals.length];
        for (int place = 0; place < ordered.length; place++) {
            ordered[place] = ordinals[place] < 0 ? 0 : values.applyAsLong(ordinals[place]);
        }
        return ordered;
    }

    /** Marks the stations at the places that pass the test. */
    Marks marks(IntPredicate test) {
        long[] leaves = new long[boxes.leaves()];
        for (int place = 0; place < ordinals.length; place++) {
            if (ordinals[place] >= 0 && test.test(place)) {
                leaves[place / Packing.LEAF] |= 1L << place;
            }
        }
        return new Marks(leaves);
    }

    private void put(int place, int ordinal, double lon, double lat) {
        int at = FIRST + place * EXACT;
        exact[at] = lon;
        exact[at + 1] = lat;
        exact[at + 2] = Sphere.cosine(lat);
        exact[at + 3] = ordinal;
    }
}
