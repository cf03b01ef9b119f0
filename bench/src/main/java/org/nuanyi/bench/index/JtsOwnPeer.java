package org.nuanyi.bench.index;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.nuanyi.bench.index.World.Facility;
import org.nuanyi.core.geo.Sphere;

/**
 * JTS's packed R-tree as it comes: its nearestNeighbour of k items, whose measure may be given. The
 * measure puts whoever does not fit at infinity, and whoever is beyond the radius just behind it,
 * so that the search ends there.
 *
 * <p>It takes the distance to a box on a plane, in units of its own; that must be no more than the
 * measure of what is inside. The plane is therefore in degrees a little too small, longitudes as
 * narrow as they are farthest from the equator, and the measure in degrees of arc.
 */
final class JtsOwnPeer implements Peer {

    /** Chords of up to 26 degrees, the size of the land, are not shortened by more. */
    private static final double SHORTER = 0.99;

    private static final double METRES_PER_DEGREE = Sphere.RADIUS_M * Math.PI / 180;
    private static final double BEYOND = Question.RADIUS_M / METRES_PER_DEGREE * 1.000001;

    private final World world;
    private final boolean[] open;
    private final double narrower;
    private final STRtree tree = new STRtree();

    JtsOwnPeer(World world) {
        this.world = world;
        this.open = world.open();
        double least = 1;
        for (double lat : world.lat()) {
            least = Math.min(least, Sphere.cosine(lat));
        }
        this.narrower = SHORTER * least;
        for (int i = 0; i < world.size(); i++) {
            tree.insert(at(world.lon()[i], world.lat()[i]), i);
        }
        tree.build();
    }

    @Override
    public String name() {
        return "JTS STRtree, its own kNN";
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        Object[] found =
                tree.nearestNeighbour(
                        at(question.lon(), question.lat()),
                        question,
                        (a, b) -> measure(question, facility, station(a, b)),
                        Question.K);
        Closest closest = new Closest();
        for (Object item : found) {
            int station = (Integer) item;
            closest.offer(station, metres(question, station));
        }
        return closest.stations();
    }

    private Envelope at(double lon, double lat) {
        double x = lon * narrower;
        double y = lat * SHORTER;
        return new Envelope(x, x, y, y);
    }

    /** Which of a pair is not the question; JTS promises no order. */
    private static int station(ItemBoundable a, ItemBoundable b) {
        return (Integer) (a.getItem() instanceof Integer ? a.getItem() : b.getItem());
    }

    private double measure(Question question, Facility facility, int station) {
        double metres = metres(question, station);
        if (metres > Question.RADIUS_M) {
            return BEYOND;
        }
        boolean fits = (world.facilities()[station] & facility.bit) != 0 && open[station];
        return fits ? metres / METRES_PER_DEGREE : Double.POSITIVE_INFINITY;
    }

    private double metres(Question question, int station) {
        double lon = world.lon()[station];
        double lat = world.lat()[station];
        return Sphere.distanceMetres(question.lon(), question.lat(), lon, lat);
    }
}
