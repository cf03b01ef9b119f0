package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/**
 * One search, nearer half of the tree first: a {@link Shortlist} by quick measure, then the exact
 * distances of those on it. Lives for one query.
 */
final class NearestSearch {

    private final Places places;
    private final BoxTree boxes;
    private final Filter filter;
    private final double cosine;
    private final int lonAngle;
    private final int latAngle;
    private final int x;
    private final int y;
    private final int z;
    private final Shortlist shortlist;

    private NearestSearch(Places places, Filter filter, NearestQuery query, int k, int spare) {
        this.places = places;
        this.boxes = places.boxes();
        this.filter = filter;
        this.cosine = Sphere.cosine(query.lat());
        this.lonAngle = Angle.of(query.lon());
        this.latAngle = Angle.of(query.lat());
        this.x = Chord.x(query.lon(), cosine);
        this.y = Chord.y(query.lon(), cosine);
        this.z = Chord.z(query.lat());
        double radius = Chord.ofHaversine(Sphere.haversineAt(query.radiusMetres()));
        this.shortlist = new Shortlist(k, spare, Chord.atMost((float) radius));
    }

    /**
     * Room for three neighbours within a few centimetres, and once more for as many as there are.
     */
    static Hits run(Places places, Filter filter, NearestQuery query) {
        int k = Math.min(query.k(), places.size());
        for (int spare = 3; ; spare *= 8) {
            NearestSearch search = new NearestSearch(places, filter, query, k, spare);
            search.fill();
            if (search.shortlist.isComplete()) {
                return new Ranking(places, query, k).of(search.shortlist);
            }
        }
    }

    private void fill() {
        if (filter.under(1)) {
            visit(1);
        }
    }

    private void visit(int node) {
        if (node >= boxes.leaves()) {
            look(node - boxes.leaves());
            return;
        }
        int left = 2 * node;
        double toLeft = bound(left);
        double toRight = bound(left + 1);
        if (toLeft <= toRight) {
            visitWithin(left, toLeft);
            visitWithin(left + 1, toRight);
        } else {
            visitWithin(left + 1, toRight);
            visitWithin(left, toLeft);
        }
    }

    private void visitWithin(int node, double bound) {
        if (bound <= shortlist.limit()) {
            visit(node);
        }
    }

    private double bound(int node) {
        return filter.under(node)
                ? Chord.ofHaversine(boxes.bound(node, lonAngle, latAngle, cosine))
                : Double.POSITIVE_INFINITY;
    }

    private void look(int leaf) {
        int first = leaf * Packing.LEAF;
        for (long left = filter.in(leaf); left != 0; left &= left - 1) {
            int place = first + Long.numberOfTrailingZeros(left);
            shortlist.offer(Shortlist.key(places.squaredChord(place, x, y, z), place));
        }
    }
}
