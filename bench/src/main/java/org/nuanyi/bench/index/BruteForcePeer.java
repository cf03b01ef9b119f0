package org.nuanyi.bench.index;

import org.nuanyi.bench.index.World.Facility;
import org.nuanyi.core.geo.Sphere;

/** Looks at every station; a distance is computed only where the rest fits. */
final class BruteForcePeer implements Peer {

    private final World world;
    private final double[] cosines;
    private final boolean[] open;

    BruteForcePeer(World world) {
        this.world = world;
        cosines = new double[world.size()];
        open = world.open();
        for (int i = 0; i < open.length; i++) {
            cosines[i] = Sphere.cosine(world.lat()[i]);
        }
    }

    @Override
    public String name() {
        return "brute force";
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        Closest closest = new Closest();
        double cosine = Sphere.cosine(question.lat());
        double limit = Sphere.haversineAt(Question.RADIUS_M * 1.000001);
        for (int i = 0; i < open.length; i++) {
            if ((world.facilities()[i] & facility.bit) != 0 && open[i]) {
                double h =
                        Sphere.haversine(
                                question.lon() - world.lon()[i],
                                question.lat() - world.lat()[i],
                                cosine * cosines[i]);
                if (h <= limit) {
                    closest.offer(i, Sphere.metres(h));
                    limit = closest.isFull() ? h(closest) : limit;
                }
            }
        }
        return closest.stations();
    }

    private static double h(Closest closest) {
        return Sphere.haversineAt(closest.limitMetres() * 1.000001);
    }
}
