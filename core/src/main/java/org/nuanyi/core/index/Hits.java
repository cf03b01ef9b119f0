package org.nuanyi.core.index;

/**
 * The stations found, nearest first, equally near ones by ordinal.
 *
 * @param ordinals which stations, as numbered when the index was built
 * @param metres how far each is, along the great circle
 */
@SuppressWarnings("ArrayRecordComponent") // made once per answer on the hot path, never compared
public record Hits(int[] ordinals, double[] metres) {

    static final Hits NONE = new Hits(new int[0], new double[0]);

    public int size() {
        return ordinals.length;
    }
}
