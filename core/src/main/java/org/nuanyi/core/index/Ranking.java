package org.nuanyi.core.index;

import java.util.Arrays;
import org.nuanyi.core.geo.Sphere;

/** The exact order of a shortlist: by distance, then by ordinal. */
final class Ranking {

    private final Places places;
    private final NearestQuery query;
    private final double[] haversines;
    private final int[] ordinals;
    private int size;

    Ranking(Places places, NearestQuery query, int k) {
        this.places = places;
        this.query = query;
        this.haversines = new double[k];
        this.ordinals = new int[k];
    }

    Hits of(Shortlist shortlist) {
        double cosine = Sphere.cosine(query.lat());
        int candidates = shortlist.size();
        for (int i = 0; i < candidates; i++) {
            int place = shortlist.place(i);
            double haversine = places.haversine(place, query.lon(), query.lat(), cosine);
            insert(haversine, places.ordinal(place));
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
