package org.nuanyi.core.index;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.nuanyi.core.geo.Sphere;

/** Where the stations are, 64 neighbours to a leaf of the tree. */
final class Places {

    private static final int AXES = 3;
    private static final int EXACT = 4;

    private final int size;
    private final BoxTree boxes;
    private final int[] ordinals;

    /** Three to a place, for {@link Chord}: most are only glanced at, so they are kept small. */
    private final int[] axes;

    /** Four to a place: longitude, latitude, its cosine and the station's ordinal. */
    private final double[] exact;

    Places(double[] lon, double[] lat) {
        this.size = lon.length;
        this.ordinals = Packing.places(lon, lat);
        this.boxes = BoxTree.around(ordinals, lon, lat);
        this.axes = new int[ordinals.length * AXES];
        this.exact = new double[ordinals.length * EXACT];
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

    /** Squared {@link Chord} from a point to the station at a place. */
    float squaredChord(int place, int x, int y, int z) {
        int at = place * AXES;
        return Chord.squared(axes[at] - x, axes[at + 1] - y, axes[at + 2] - z);
    }

    /** Haversine from a point to the station at a place. */
    double haversine(int place, double lon, double lat, double cosine) {
        int at = place * EXACT;
        return Sphere.haversine(exact[at] - lon, exact[at + 1] - lat, exact[at + 2] * cosine);
    }

    int ordinal(int place) {
        return (int) exact[place * EXACT + 3]; // on the same cache line as the rest
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
        double cosine = Sphere.cosine(lat);
        int at = place * AXES;
        axes[at] = Chord.x(lon, cosine);
        axes[at + 1] = Chord.y(lon, cosine);
        axes[at + 2] = Chord.z(lat);
        int there = place * EXACT;
        exact[there] = lon;
        exact[there + 1] = lat;
        exact[there + 2] = cosine;
        exact[there + 3] = ordinal;
    }
}
