package org.nuanyi.bench.index;

import org.nuanyi.bench.index.World.Facility;

/** Something that can say which open stations with a facility are nearest. */
interface Peer extends AutoCloseable {

    String name();

    /** Ordinals of the nearest {@link Question#K} within {@link Question#RADIUS_M}, in order. */
    int[] nearest(Question question, Facility facility);

    /** How many threads ask it at once. */
    default int threads() {
        return 1;
    }

    @Override
    default void close() {}
}
