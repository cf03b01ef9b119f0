package org.nuanyi.bench.index;

import java.util.Arrays;

/**
 * The closest few seen so far, in order, equally close ones by ordinal: what peers collect into.
 */
final class Closest {

    private final double[] metres = new double[Question.K];
    private final int[] stations = new int[Question.K];
    private int size;

    /** Beyond this a station is of no interest any more. */
    double limitMetres() {
        return size < Question.K ? Question.RADIUS_M : metres[size - 1];
    }

    boolean isFull() {
        return size == Question.K;
    }

    void offer(int station, double distance) {
        if (distance > limitMetres()
                || size == Question.K && !goesBefore(size - 1, station, distance)) {
            return;
        }
        int at = size < Question.K ? size++ : size - 1;
        while (at > 0 && goesBefore(at - 1, station, distance)) {
            metres[at] = metres[at - 1];
            stations[at] = stations[at - 1];
            at--;
        }
        metres[at] = distance;
        stations[at] = station;
    }

    int[] stations() {
        return Arrays.copyOf(stations, size);
    }

    private boolean goesBefore(int at, int station, double distance) {
        return distance < metres[at] || distance == metres[at] && station < stations[at];
    }
}
