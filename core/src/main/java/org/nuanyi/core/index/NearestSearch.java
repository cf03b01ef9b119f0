package org.nuanyi.core.index;

import org.nuanyi.core.geo.Sphere;

/** One search through the tree, nearer half first. Lives for one query. */
final class NearestSearch {

    /** Rounding in a bound is far below this part of it. */
    private static final double SLACK = 1 + 1e-9;

    private final Places places;
    private final Filter filter;
    private final double lon;
    private final double lat;
    private final double cosine;
    private final Nearest nearest;

    NearestSearch(Places places, Filter filter, NearestQuery query) {
        this.places = places;
        this.filter = filter;
        this.lon = query.lon();
        this.lat = query.lat();
        this.cosine = Sphere.cosine(lat);
        this.nearest = new Nearest(Math.min(query.k(), places.size()), query.radiusMetres());
    }

    Hits run() {
        if (filter.under(1)) {
            visit(1);
        }
        return nearest.hits();
    }

    private void visit(int node) {
        if (node >= places.boxes().leaves()) {
            look(node - places.boxes().leaves());
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
        if (bound <= nearest.limit() * SLACK) {
            visit(node);
        }
    }

    private double bound(int node) {
        return filter.under(node)
                ? places.boxes().bound(node, lon, lat, cosine)
                : Double.POSITIVE_INFINITY;
    }

    private void look(int leaf) {
        long left = filter.in(leaf);
        int first = leaf * Packing.LEAF;
        while (left != 0) {
            int place = first + Long.numberOfTrailingZeros(left);
            left &= left - 1;
            double h =
                    Sphere.haversine(
                            places.lon()[place] - lon,
                            places.lat()[place] - lat,
                            places.cosine()[place] * cosine);
            if (h <= nearest.limit()) {
                nearest.offer(h, places.ordinal()[place]);
            }
        }
    }
}
