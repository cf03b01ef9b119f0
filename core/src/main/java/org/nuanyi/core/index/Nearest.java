package org.nuanyi.core.index;

import java.util.Arrays;
import org.nuanyi.core.geo.Sphere;

/** The k nearest so far: a heap with the farthest, and of equally far ones the last, on top. */
final class Nearest {

    /** About where rounding decides which side of the radius a station lies on. */
    private static final double EDGE = 1e-9;

    private final double radiusMetres;
    private final double surelyWithin;
    private final double[] haversines;
    private final int[] ordinals;
    private int size;
    private double limit;

    Nearest(int k, double radiusMetres) {
        this.radiusMetres = radiusMetres;
        this.haversines = new double[k];
        this.ordinals = new int[k];
        double edge = Sphere.haversineAt(radiusMetres);
        this.surelyWithin = edge * (1 - EDGE);
        this.limit = edge * (1 + EDGE);
    }

    /** A station with a greater haversine is of no interest any more. */
    double limit() {
        return limit;
    }

    /** Takes a station within the limit, if it is within the radius and among the k nearest. */
    void offer(double haversine, int ordinal) {
        if (size < ordinals.length) {
            if (haversine < surelyWithin || Sphere.metres(haversine) <= radiusMetres) {
                siftUp(size++, haversine, ordinal);
            }
        } else if (isFarther(0, haversine, ordinal)) {
            siftDown(0, haversine, ordinal);
        }
        if (size == ordinals.length) {
            limit = haversines[0];
        }
    }

    /** Takes the heap apart, farthest first, into an answer in order. */
    Hits hits() {
        int found = size;
        while (size > 1) {
            size--;
            double haversine = haversines[size];
            int ordinal = ordinals[size];
            haversines[size] = haversines[0];
            ordinals[size] = ordinals[0];
            siftDown(0, haversine, ordinal);
        }
        for (int i = 0; i < found; i++) {
            haversines[i] = Sphere.metres(haversines[i]);
        }
        return found == ordinals.length
                ? new Hits(ordinals, haversines)
                : new Hits(Arrays.copyOf(ordinals, found), Arrays.copyOf(haversines, found));
    }

    private boolean isFarther(int i, double haversine, int ordinal) {
        return haversines[i] > haversine || haversines[i] == haversine && ordinals[i] > ordinal;
    }

    private void siftUp(int from, double haversine, int ordinal) {
        int i = from;
        while (i > 0 && !isFarther((i - 1) / 2, haversine, ordinal)) {
            move((i - 1) / 2, i);
            i = (i - 1) / 2;
        }
        put(i, haversine, ordinal);
    }

    private void siftDown(int from, double haversine, int ordinal) {
        int i = from;
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && isFarther(child + 1, haversines[child], ordinals[child])) {
                child++;
            }
            if (!isFarther(child, haversine, ordinal)) {
                break;
            }
            move(child, i);
            i = child;
        }
        put(i, haversine, ordinal);
    }

    private void move(int from, int to) {
        put(to, haversines[from], ordinals[from]);
    }

    private void put(int i, double haversine, int ordinal) {
        haversines[i] = haversine;
        ordinals[i] = ordinal;
    }
}
