package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * One search, nearer half of the tree first: a {@link Shortlist} by quick measure, then the exact
 * distances of those on it. Lives for one query.
 */
final class NearestSearch {

    private static final long NOBODY = Long.MAX_VALUE;

    private final BoxTree boxes;
    private final Sketch sketch;
    private final Filter filter;
    private final double cosine;
    private final int lonAngle;
    private final int latAngle;
    private final int[] point;
    private final Shortlist shortlist;

    private NearestSearch(
            Places places, Filter filter, NearestQuery query, double cosine, Shortlist shortlist) {
        this.boxes = places.boxes();
        this.sketch = places.sketch();
        this.filter = filter;
        this.cosine = cosine;
        this.lonAngle = Angle.of(query.lon());
        this.latAngle = Angle.of(query.lat());
        this.point = Chord.axes(query.lon(), query.lat(), cosine);
        this.shortlist = shortlist;
    }

    /**
     * Room for three neighbours nearly as near, and once more for as many as there are if that was
     * too few.
     */
    static Hits run(Places places, Filter filter, NearestQuery query) {
        int k = Math.min(query.k(), places.size());
        double cosine = Sphere.cosine(query.lat());
        double radius = Chord.ofHaversine(Sphere.haversineAt(query.radiusMetres()));
        for (int spare = 3; ; spare *= 8) {
            Shortlist shortlist = new Shortlist(k, spare, (float) radius);
            new NearestSearch(places, filter, query, cosine, shortlist).fill();
            if (shortlist.isComplete()) {
                return new Ranking(places, query, cosine, k).of(shortlist);
            }
        }
    }

    /**
     * Goes down to the nearest leaf, then to the one least far up that may hold somebody nearer,
     * and so on. The farther halves wait on a stack, so the loop has few branches to guess wrong.
     */
    private void fill() {
        long[] waiting = new long[Integer.SIZE];
        int size = 1;
        waiting[0] = Shortlist.key(0, 1);
        while (size > 0) {
            long next = waiting[--size];
            while (shortlist.wants(next)) {
                int node = (int) next;
                if (node >= boxes.leaves()) {
                    int leaf = node - boxes.leaves();
                    sketch.offer(leaf, filter.in(leaf), point, shortlist);
                    break;
                }
                long possible = filter.below(node);
                long left = (possible & 1) == 0 ? NOBODY : key(2 * node);
                long right = (possible & 2) == 0 ? NOBODY : key(2 * node + 1);
                next = Math.min(left, right);
                waiting[size++] = Math.max(left, right);
            }
        }
    }

    /** Nodes by the least chord to their boxes, comparable with stations. */
    private long key(int node) {
        double least = boxes.bound(node, lonAngle, latAngle, cosine);
        return Shortlist.key((float) Chord.ofHaversine(least), node);
    }
}
