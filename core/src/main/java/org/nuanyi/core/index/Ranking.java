package org.nuanyi.core.index;

import java.util.Arrays;
import org.nuanyi.core.geo.Sphere;

/** The exact order of a shortlist: by distance, then by ordinal. */
final class Ranking {

    private final Places places;
    private final NearestQuery query;
    private final double cosine;
    private final double[] haversines;
    private final int[] ordinals;
    private int size;

    /**
     * @param cosine of the query's latitude
     */
    Ranking(Places places, NearestQuery query, double cosine, int k) {
        this.places = places;
        this.query = query;
        this.cosine = cosine;
        this.haversines = new double[k];
        this.ordinals = new int[k];
    }

    Hits of(Shortlist shortlist) {
        double[] candidates = new double[shortlist.size()];
        for (int i = 0; i < candidates.length; i++) { // reads only: they wait for memory together
            int place = shortlist.place(i);
            candidates[i] = places.haversine(place, query.lon(), query.lat(), cosine);
        }
        for (int i = 0; i < candidates.length; i++) {
            insert(candidates[i], places.ordinal(shortlist.place(i)));
        }
        return withinRadius();
    }

    private void insert(double haversine, int ordinal) {
        if (size == ordinals.length && !isBefore(haversine, ordinal, size - 1)) {
            return;
        }
        int at = size < ordinals.length ? size++ : size - 1;
        while (at > 0 && isBefore(haversine, ordinal, at - 1)) {
            haversines[at] = haversines[at - 1];
            ordinals[at] = ordinals[at - 1];
            at--;
        }
        haversines[at] = haversine;
        ordinals[at] = ordinal;
    }

    private boolean isBefore(double haversine, int ordinal, int other) {
        return haversine < haversines[other]
                || haversine == haversines[other] && ordinal < ordinals[other];
    }

    private Hits withinRadius() {
        int within = 0;
        double[] metres = haversines;
        while (within < size && toMetres(within) <= query.radiusMetres()) {
            within++;
        }
        return within == ordinals.length
                ? new Hits(ordinals, metres)
                : new Hits(Arrays.copyOf(ordinals, within), Arrays.copyOf(metres, within));
    }

    private double toMetres(int i) {
        haversines[i] = Sphere.metres(haversines[i]);
        return haversines[i];
    }
}
