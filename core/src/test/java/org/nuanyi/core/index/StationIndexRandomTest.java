package org.nuanyi.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.Seeded;

/** The index answers what looking at every station answers, to the last bit. */
class StationIndexRandomTest {

    @ParameterizedTest(name = "{1} queries of {0} stations, {2}")
    @CsvSource({
        "1, 100, EARTH",
        "2, 200, ANTIMERIDIAN",
        "63, 1000, NORTH_POLE",
        "64, 1000, BEIJING",
        "65, 1000, EARTH",
        "129, 1000, ANTIMERIDIAN",
        "1360, 10000, BEIJING",
        "1360, 10000, EARTH",
        "5000, 2000, ANTIMERIDIAN",
        "5000, 2000, NORTH_POLE",
        "20000, 1000, CHINA",
        "200000, 200, CHINA",
        "200000, 100, BEIJING",
    })
    void random_queries_agree_with_brute_force(int size, int queries, Region region) {
        RandomGenerator random = Seeded.random(size + " stations, " + region);
        StationsForTest stations = StationsForTest.clustered(size, random, region);
        for (int i = 0; i < queries; i++) {
            BitSet openSchedules = openSchedules(random);
            NearestQuery query = query(stations, openSchedules, random, region);
            Hits hits = stations.index().nearest(query);
            Hits expected = stations.bruteForce(query, openSchedules);
            assertThat(hits.ordinals()).as("%s", query).isEqualTo(expected.ordinals());
            assertThat(hits.metres()).as("%s", query).isEqualTo(expected.metres());
        }
    }

    private static NearestQuery query(
            StationsForTest stations, BitSet openSchedules, RandomGenerator random, Region region) {
        int there = random.nextInt(stations.lon().length);
        boolean atStation = random.nextInt(4) == 0;
        return new NearestQuery(
                atStation ? stations.lon()[there] : region.lon(random),
                atStation ? stations.lat()[there] : region.lat(random),
                radius(random),
                random.nextInt(20) == 0 ? random.nextInt(1, 200) : random.nextInt(1, 9),
                facilities(random),
                random.nextInt(3) == 0 ? random.nextInt(8) : 0,
                random.nextInt(3) == 0 ? random.nextInt(16) << 3 : 0,
                random.nextBoolean() ? stations.index().openAt(openSchedules) : OpenSet.ANY);
    }

    private static double radius(RandomGenerator random) {
        return random.nextBoolean()
                ? Double.POSITIVE_INFINITY
                : Math.pow(10, random.nextDouble(0, 7.4));
    }

    private static long facilities(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1L << random.nextInt(4) | 1L << random.nextInt(4, 8);
            default -> 1L << random.nextInt(8);
        };
    }

    private static BitSet openSchedules(RandomGenerator random) {
        BitSet open = new BitSet();
        int most = random.nextInt(StationsForTest.SCHEDULES);
        for (int i = 0; i < most; i++) {
            open.set(random.nextInt(StationsForTest.SCHEDULES));
        }
        return open;
    }
}
