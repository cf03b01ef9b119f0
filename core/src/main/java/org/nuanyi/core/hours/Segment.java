package org.nuanyi.core.hours;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one day that a rule speaks about.
 *
 * @param from first minute, counted from the midnight the day begins with
 * @param to minute after the last one, at most 2880 (48:00)
 * @param comment the rule's words, or empty
 * @param openEnd the stretch lies behind an open end such as {@code 18:00+}
 * @param fallback the rule follows {@code ||}: it speaks only where all else is closed
 * @param rank place of the rule in the value; the later one is right
 */
record Segment(
        int from,
        int to,
        OpenState state,
        String comment,
        boolean openEnd,
        boolean fallback,
        int rank) {

    /** Where no rule speaks. */
    static final Segment SILENCE = new Segment(0, 0, OpenState.CLOSED, "", false, true, -1);

    boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    boolean closed() {
        return state == OpenState.CLOSED;
    }

    Segment between(int newFrom, int newTo) {
        return new Segment(newFrom, newTo, state, comment, openEnd, fallback, rank);
    }

    /** Whether this one is right where both speak: a fallback only where the other is closed. */
    boolean overrides(Segment other) {
        if (fallback == other.fallback) {
            return rank > other.rank;
        }
        return fallback ? other.closed() && !closed() : other.closed() || !closed();
    }

    /** What is left of this stretch outside of {@code cutters}, which are in order. */
    List<Segment> outside(List<Segment> cutters) {
        List<Segment> left = new ArrayList<>();
        int at = from;
        for (Segment cutter : cutters) {
            if (cutter.to > at && cutter.from < to) {
                if (cutter.from > at) {
                    left.add(between(at, cutter.from));
                }
                at = cutter.to;
            }
        }
        if (at < to) {
            left.add(between(at, to));
        }
        return left;
    }
}
