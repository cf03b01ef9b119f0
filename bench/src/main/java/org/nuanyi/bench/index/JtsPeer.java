package org.nuanyi.bench.index;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.nuanyi.bench.index.World.Facility;
import org.nuanyi.core.geo.Sphere;

/**
 * JTS's packed R-tree, helped: a box around the question is searched and doubled until it holds
 * enough. The first box is the one that half of these very questions need.
 */
final class JtsPeer implements Peer {

    private static final double METRES_PER_DEGREE = Sphere.RADIUS_M * Math.PI / 180;
    private static final double SMALLEST_M = 25;

    private final World world;
    private final boolean[] open;
    private final STRtree tree = new STRtree();
    private final double[] firstMetres = new double[Facility.values().length];

    JtsPeer(World world, Question[] questions) {
        this.world = world;
        this.open = world.open();
        for (int i = 0; i < open.length; i++) {
            double lon = world.lon()[i];
            double lat = world.lat()[i];
            tree.insert(new Envelope(lon, lon, lat, lat), i);
        }
        tree.build();
        for (Facility facility : Facility.values()) {
            double[] needed =
                    Arrays.stream(questions, 0, 200)
                            .mapToDouble(q -> search(q, facility, SMALLEST_M).limitMetres())
                            .sorted()
                            .toArray();
            firstMetres[facility.ordinal()] = needed[needed.length / 2];
        }
    }

    @Override
    public String name() {
        return "JTS STRtree, boxes sized to these questions";
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        return search(question, facility, firstMetres[facility.ordinal()]).stations();
    }

    private Closest search(Question question, Facility facility, double firstMetres) {
        double metres = firstMetres;
        Closest closest = within(question, facility, metres);
        while (metres < Question.RADIUS_M && closest.limitMetres() > metres) {
            metres = Math.min(2 * metres, Question.RADIUS_M);
            closest = within(question, facility, metres);
        }
        return closest;
    }

    private Closest within(Question question, Facility facility, double metres) {
        Closest closest = new Closest();
        double lon = question.lon();
        double lat = question.lat();
        double high = metres / METRES_PER_DEGREE;
        double wide = high / Sphere.cosine(Math.abs(lat) + high);
        tree.query(
                new Envelope(lon - wide, lon + wide, lat - high, lat + high),
                item -> {
                    int i = (Integer) item;
                    if ((world.facilities()[i] & facility.bit) != 0 && open[i]) {
                        double x = world.lon()[i];
                        closest.offer(i, Sphere.distanceMetres(lon, lat, x, world.lat()[i]));
                    }
                });
        return closest;
    }
}
