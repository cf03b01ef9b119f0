package org.nuanyi.bench.index;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Made-up stations, clustered as towns are, of which three in five are open.
 *
 * @param schedules number of each station's opening hours
 * @param openSchedules the hours that are open at the moment of the questions
 */
@SuppressWarnings("ArrayRecordComponent")
record World(double[] lon, double[] lat, long[] facilities, int[] schedules, BitSet openSchedules) {

    private static final int SCHEDULES = 500;

    /**
     * A facility to ask for: its bit, and how many stations in a thousand have it, its name in
     * tables.
     */
    enum Facility {
        COMMON(1, 300, "common (30 %)"),
        RARE(2, 2, "rare (0.2 %)");

        final long bit;
        final String label;
        private final int perThousand;

        Facility(long bit, int perThousand, String label) {
            this.bit = bit;
            this.perThousand = perThousand;
            this.label = label;
        }
    }

    /** The towns' centres lie in a box; stations scatter around them, standard deviation given. */
    private record Land(
            double west, double south, double width, double height, int towns, double scatter) {

        /** One district with 18 subdistricts, or a country with a town per 2,000 stations. */
        static Land of(int size) {
            return size < 10_000
                    ? new Land(116.37, 39.86, 0.08, 0.11, 18, 0.006)
                    : new Land(98, 21, 26, 23, size / 2_000, 0.05);
        }
    }

    static World of(int size, RandomGenerator random) {
        World world =
                new World(
                        new double[size],
                        new double[size],
                        new long[size],
                        new int[size],
                        new BitSet());
        world.scatter(Land.of(size), random);
        for (int i = 0; i < size; i++) {
            for (Facility facility : Facility.values()) {
                boolean has = random.nextInt(1000) < facility.perThousand;
                world.facilities[i] |= has ? facility.bit : 0;
            }
            world.schedules[i] = random.nextInt(SCHEDULES);
        }
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            world.openSchedules.set(schedule, schedule % 5 < 3);
        }
        return world;
    }

    int size() {
        return lon.length;
    }

    boolean isOpen(int station) {
        return openSchedules.get(schedules[station]);
    }

    /** Who is open, as an array to be read fast. */
    boolean[] open() {
        boolean[] open = new boolean[size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = isOpen(i);
        }
        return open;
    }

    private void scatter(Land land, RandomGenerator random) {
        double[] x = random.doubles(land.towns(), 0, land.width()).toArray();
        double[] y = random.doubles(land.towns(), 0, land.height()).toArray();
        for (int i = 0; i < lon.length; i++) {
            int town = random.nextInt(land.towns());
            lon[i] = land.west() + x[town] + land.scatter() * random.nextGaussian();
            lat[i] = land.south() + y[town] + land.scatter() * random.nextGaussian();
        }
    }
}
