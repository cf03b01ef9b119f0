package org.nuanyi.core.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nuanyi.core.geo.Sphere;

/** Stations, their index, and the slow way of finding the nearest: look at every one. */
@SuppressWarnings("ArrayRecordComponent")
record StationsForTest(
        double[] lon,
        double[] lat,
        long[] facilities,
        int[] traits,
        int[] schedules,
        StationIndex index) {

    /** The schedules of the random stations are numbered below this. */
    static final int SCHEDULES = 100;

    private record Hit(int ordinal, double metres) {}

    /** Plain stations at these lon, lat pairs. */
    static StationsForTest at(double... lonLat) {
        int size = lonLat.length / 2;
        double[] lon = new double[size];
        double[] lat = new double[size];
        for (int i = 0; i < size; i++) {
            lon[i] = lonLat[2 * i];
            lat[i] = lonLat[2 * i + 1];
        }
        return of(lon, lat, new long[size], new int[size], new int[size]);
    }

    static StationsForTest of(
            double[] lon, double[] lat, long[] facilities, int[] traits, int[] schedules) {
        StationIndex index = StationIndex.build(lon, lat, facilities, traits, schedules);
        return new StationsForTest(lon, lat, facilities, traits, schedules, index);
    }

    /**
     * Stations in clusters as towns are, a tenth of them exactly where another one is. Facility f
     * of 0 to 7 is had by one in 2^f; audiences are trait bits 0 to 2, kinds bits 3 to 6.
     */
    static StationsForTest clustered(int size, RandomGenerator random, Region region) {
        double[] lon = new double[size];
        double[] lat = new double[size];
        long[] facilities = new long[size];
        int[] traits = new int[size];
        int[] schedules = new int[size];
        double[][] towns = new double[1 + size / 200][];
        for (int i = 0; i < towns.length; i++) {
            towns[i] = new double[] {region.lon(random), region.lat(random)};
        }
        for (int i = 0; i < size; i++) {
            double[] town = towns[random.nextInt(towns.length)];
            int twin = random.nextInt(i + 1);
            boolean doubled = twin < i && random.nextInt(10) == 0;
            lon[i] = doubled ? lon[twin] : Region.wrapped(town[0] + random.nextGaussian() / 50);
            lat[i] = doubled ? lat[twin] : Region.clamped(town[1] + random.nextGaussian() / 50);
            facilities[i] = facilitiesOf(random);
            traits[i] = random.nextInt(8) | 8 << random.nextInt(4);
            schedules[i] = random.nextInt(SCHEDULES);
        }
        return of(lon, lat, facilities, traits, schedules);
    }

    private static long facilitiesOf(RandomGenerator random) {
        long mask = 0;
        for (int f = 0; f < 8; f++) {
            mask |= random.nextInt(1 << f) == 0 ? 1L << f : 0;
        }
        return mask;
    }

    /** What the index must answer, found by looking at every station. */
    Hits bruteForce(NearestQuery query, BitSet openSchedules) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < lon.length; i++) {
            double metres = Sphere.distanceMetres(query.lon(), query.lat(), lon[i], lat[i]);
            if (metres <= query.radiusMetres() && satisfies(i, query, openSchedules)) {
                add(hits, new Hit(i, metres), query.k());
            }
        }
        return new Hits(
                hits.stream().mapToInt(Hit::ordinal).toArray(),
                hits.stream().mapToDouble(Hit::metres).toArray());
    }

    private boolean satisfies(int i, NearestQuery query, BitSet openSchedules) {
        return (facilities[i] & query.facilities()) == query.facilities()
                && (query.audiences() == 0 || (traits[i] & query.audiences()) != 0)
                && (query.kinds() == 0 || (traits[i] & query.kinds()) != 0)
                && (query.open() == OpenSet.ANY || openSchedules.get(schedules[i]));
    }

    /** Ordinals come ascending, so an equally near one goes behind those already there. */
    private static void add(List<Hit> hits, Hit hit, int k) {
        int at = hits.size();
        while (at > 0 && hits.get(at - 1).metres() > hit.metres()) {
            at--;
        }
        hits.add(at, hit);
        if (hits.size() > k) {
            hits.removeLast();
        }
    }
}
