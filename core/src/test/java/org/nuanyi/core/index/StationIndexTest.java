package org.nuanyi.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.Seeded;
import org.nuanyi.core.geo.Sphere;

class StationIndexTest {

    private static final double LON = 116.4193;
    private static final double LAT = 39.9284;
    private static final double FAR = Double.POSITIVE_INFINITY;

    private static final long MICROWAVE = 1;
    private static final long AED = 1L << 63;

    @Test
    void the_nearest_come_first() {
        StationsForTest stations =
                StationsForTest.at(LON + 0.03, LAT, LON + 0.01, LAT, LON + 0.02, LAT);
        assertThat(nearest(stations, 3, FAR)).containsExactly(1, 2, 0);
    }

    @Test
    void no_more_than_k_are_given() {
        StationsForTest stations = StationsForTest.at(LON, LAT, LON, LAT + 1, LON, LAT + 2);
        assertThat(nearest(stations, 2, FAR)).containsExactly(0, 1);
    }

    @Test
    void asking_for_more_than_there_are_gives_all_and_takes_no_room() {
        StationsForTest stations = StationsForTest.at(LON, LAT, LON, LAT + 1);
        assertThat(nearest(stations, Integer.MAX_VALUE, FAR)).containsExactly(0, 1);
    }

    @Test
    @DisplayName("同一位置的驿站按编号排列")
    void stations_at_one_place_come_in_order_of_code() {
        double[] same = new double[400];
        for (int i = 0; i < same.length; i += 2) {
            same[i] = LON;
            same[i + 1] = LAT;
        }
        StationsForTest stations = StationsForTest.at(same);
        assertThat(nearest(stations, 3, FAR)).containsExactly(0, 1, 2);
        assertThat(nearest(stations, 200, FAR)).isEqualTo(IntStream.range(0, 200).toArray());
    }

    @Test
    void equally_near_stations_on_opposite_sides_come_in_order_of_code() {
        StationsForTest stations = StationsForTest.at(1, 0, 0, 1, -1, 0, 0, -1);
        int[] ordinals = stations.index().nearest(at(0, 0, 4, FAR)).ordinals();
        assertThat(ordinals).containsExactly(0, 1, 2, 3);
    }

    @Test
    void the_radius_is_inclusive_to_the_last_bit() {
        var random = Seeded.random("radius");
        for (int i = 0; i < 10_000; i++) {
            double lon = LON + random.nextGaussian() / 10;
            double lat = LAT + random.nextGaussian() / 10;
            StationsForTest stations = StationsForTest.at(lon, lat);
            double metres = Sphere.distanceMetres(LON, LAT, lon, lat);
            assertThat(nearest(stations, 1, metres)).hasSize(1);
            assertThat(nearest(stations, 1, Math.nextDown(metres))).isEmpty();
        }
    }

    @Test
    void a_radius_of_nothing_finds_who_is_there() {
        StationsForTest stations = StationsForTest.at(LON, LAT, LON + 1e-6, LAT);
        assertThat(nearest(stations, 5, 0)).containsExactly(0);
    }

    @Test
    void the_antimeridian_is_no_border() {
        StationsForTest stations = StationsForTest.at(178, 0, -179.9, 0, 179.8, 0, -178, 0);
        assertThat(stations.index().nearest(at(179.9, 0, 3, FAR)).ordinals())
                .containsExactly(2, 1, 0);
        assertThat(stations.index().nearest(at(-180, 0, 2, 30_000)).ordinals())
                .containsExactly(1, 2);
    }

    @Test
    void near_a_pole_the_nearest_may_have_any_longitude() {
        StationsForTest stations = StationsForTest.at(0, 88, 180, 89.5, 90, 89, 10, 80);
        assertThat(stations.index().nearest(at(0, 89.9, 3, FAR)).ordinals())
                .containsExactly(1, 2, 0);
        assertThat(stations.index().nearest(at(77, 90, 3, FAR)).ordinals())
                .containsExactly(1, 2, 0);
    }

    @Test
    void all_wanted_facilities_must_be_there() {
        StationsForTest stations =
                with(new long[] {MICROWAVE, AED, MICROWAVE | AED, 0}, new int[4], new int[4]);
        assertThat(facilities(stations, MICROWAVE)).containsExactly(0, 2);
        assertThat(facilities(stations, MICROWAVE | AED)).containsExactly(2);
        assertThat(facilities(stations, 2)).isEmpty();
        assertThat(facilities(stations, 0)).containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, '0,2'", "3, 0, '0,1,2'", "0, 4, '0,3'", "1, 4, 0", "0, 0, '0,1,2,3'"})
    void one_of_the_audiences_and_one_of_the_kinds_is_enough(
            int audiences, int kinds, String expected) {
        int signBit = 1 << 31;
        StationsForTest stations =
                with(new long[4], new int[] {1 | 4, 2 | signBit, 1 | 8, 4}, new int[4]);
        NearestQuery query = new NearestQuery(LON, LAT, FAR, 9, 0, audiences, kinds, OpenSet.ANY);
        assertThat(stations.index().nearest(query).ordinals())
                .isEqualTo(
                        Arrays.stream(expected.split(",")).mapToInt(Integer::parseInt).toArray());
        NearestQuery last = new NearestQuery(LON, LAT, FAR, 9, 0, signBit, 0, OpenSet.ANY);
        assertThat(stations.index().nearest(last).ordinals()).containsExactly(1);
    }

    @Test
    void only_stations_whose_schedule_is_open_are_found() {
        StationsForTest stations = with(new long[4], new int[4], new int[] {0, 70, 5_000, 70});
        assertThat(open(stations, 70)).containsExactly(1, 3);
        assertThat(open(stations, 0, 5_000)).containsExactly(0, 2);
        assertThat(open(stations)).isEmpty();
        assertThat(open(stations, 9_999)).isEmpty();
    }

    @Test
    void who_is_open_is_a_matter_of_one_index() {
        StationsForTest stations = StationsForTest.at(LON, LAT);
        OpenSet other = StationsForTest.at(LON, LAT).index().openAt(new BitSet());
        NearestQuery query = new NearestQuery(LON, LAT, FAR, 1, 0, 0, 0, other);
        assertThatIllegalArgumentException().isThrownBy(() -> stations.index().nearest(query));
    }

    @Test
    void an_empty_index_finds_nobody() {
        StationIndex empty = StationsForTest.at().index();
        assertThat(empty.size()).isZero();
        assertThat(empty.nearest(at(LON, LAT, 5, FAR)).size()).isZero();
        assertThat(empty.openAt(new BitSet())).isNotNull();
    }

    @Test
    void the_arrays_it_was_built_from_may_change_afterwards() {
        double[] lon = {LON};
        double[] lat = {LAT};
        long[] facilities = {MICROWAVE};
        int[] schedules = {3};
        StationIndex index = StationIndex.build(lon, lat, facilities, new int[1], schedules);
        lon[0] = 0;
        lat[0] = 0;
        facilities[0] = 0;
        schedules[0] = 4;
        BitSet three = new BitSet();
        three.set(3);
        OpenSet open = index.openAt(three);
        three.clear();
        NearestQuery query = new NearestQuery(LON, LAT, 1, 1, MICROWAVE, 0, 0, open);
        assertThat(index.nearest(query).ordinals()).containsExactly(0);
    }

    @Test
    void threads_share_an_index() {
        var random = Seeded.random("threads");
        StationsForTest stations = StationsForTest.clustered(5_000, random, Region.BEIJING);
        OpenSet open = stations.index().openAt(BitSet.valueOf(new long[] {-1}));
        int[][] alone = answers(stations.index(), open);
        var others =
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> answers(stations.index(), open)))
                        .toList();
        assertThat(others).allSatisfy(o -> assertThat(o.join()).isDeepEqualTo(alone));
    }

    @ParameterizedTest
    @CsvSource({
        "181, 0, 1, 1",
        "NaN, 0, 1, 1",
        "0, -91, 1, 1",
        "0, 0, -1, 1",
        "0, 0, NaN, 1",
        "0, 0, 1, 0",
        "0, 0, 1, -5"
    })
    void a_senseless_query_is_refused(double lon, double lat, double radius, int k) {
        assertThatIllegalArgumentException().isThrownBy(() -> at(lon, lat, k, radius));
    }

    @ParameterizedTest
    @CsvSource({"181, 0, 0", "0, NaN, 0", "0, 90.5, 0", "0, 0, -1"})
    void a_station_off_the_globe_or_without_schedule_is_refused(
            double lon, double lat, int schedule) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                StationIndex.build(
                                        new double[] {lon},
                                        new double[] {lat},
                                        new long[1],
                                        new int[1],
                                        new int[] {schedule}));
    }

    @Test
    void arrays_of_different_lengths_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                StationIndex.build(
                                        new double[2],
                                        new double[2],
                                        new long[2],
                                        new int[1],
                                        new int[2]));
    }

    private static int[] nearest(StationsForTest stations, int k, double radius) {
        return stations.index().nearest(at(LON, LAT, k, radius)).ordinals();
    }

    private static NearestQuery at(double lon, double lat, int k, double radius) {
        return new NearestQuery(lon, lat, radius, k, 0, 0, 0, OpenSet.ANY);
    }

    /** Four stations, each a little farther than the one before. */
    private static StationsForTest with(long[] facilities, int[] traits, int[] schedules) {
        double[] lon = {LON, LON + 0.01, LON + 0.02, LON + 0.03};
        double[] lat = {LAT, LAT, LAT, LAT};
        return StationsForTest.of(lon, lat, facilities, traits, schedules);
    }

    private static int[] facilities(StationsForTest stations, long wanted) {
        NearestQuery query = new NearestQuery(LON, LAT, FAR, 9, wanted, 0, 0, OpenSet.ANY);
        return stations.index().nearest(query).ordinals();
    }

    private static int[] open(StationsForTest stations, int... schedules) {
        BitSet open = new BitSet();
        Arrays.stream(schedules).forEach(open::set);
        OpenSet set = stations.index().openAt(open);
        NearestQuery query = new NearestQuery(LON, LAT, FAR, 9, 0, 0, 0, set);
        return stations.index().nearest(query).ordinals();
    }

    private static int[][] answers(StationIndex index, OpenSet open) {
        return IntStream.range(0, 2_000)
                .mapToObj(i -> new NearestQuery(116 + i / 2000.0, 40, FAR, 5, 1, 0, 0, open))
                .map(query -> index.nearest(query).ordinals())
                .toArray(int[][]::new);
    }
}
