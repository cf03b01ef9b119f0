package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.station.Neighbours.Near;
import org.nuanyi.station.Neighbours.Spot;
import org.nuanyi.station.internal.Chains;

class NeighboursTest {

    private static final double METRE = 1 / 111_195.0;

    @ParameterizedTest
    @CsvSource({
        "东四驿站, 东四驿站, 299, true",
        "东四驿站, 东四驿站, 301, false",
        "东四驿站, 东四·暖心驿站, 299, true",
        "东四北大街驿站, 东四北大街265号驿站, 29, true",
        "东四北大街驿站, 东四北大街265号驿站, 31, false",
        "东四北大街驿站, 前门大街驿站, 5, false"
    })
    void the_same_name_counts_within_300_metres_and_a_similar_one_within_30(
            String one, String other, double metres, boolean near) {
        Neighbours neighbours = new Neighbours();
        neighbours.add(spot(one, 116.4, 39.9, 1));

        assertThat(neighbours.find(spot(other, 116.4, 39.9 + metres * METRE, 2)).isPresent())
                .isEqualTo(near);
    }

    @Test
    void a_station_is_no_neighbour_of_itself() {
        Neighbours neighbours = new Neighbours();
        neighbours.add(spot("东四驿站", 116.4, 39.9, 1));

        assertThat(neighbours.find(spot("东四驿站", 116.4, 39.9, 1))).isEmpty();
    }

    @Test
    void the_grid_finds_what_looking_at_all_of_them_finds() {
        long seed = 20261124;
        Random random = new Random(seed);
        Neighbours neighbours = new Neighbours();
        List<Spot> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            // From the south sea to the northern border, in dense clusters.
            double lat = 4 + 7 * random.nextInt(8) + random.nextDouble() / 50;
            double lon = 74 + 9 * random.nextInt(7) + random.nextDouble() / 50;
            Spot spot = spot("站" + (char) ('甲' + random.nextInt(5)) + "号点", lon, lat, i);
            assertThat(neighbours.find(spot).isPresent())
                    .as("seed %d, number %d", seed, i)
                    .isEqualTo(all.stream().anyMatch(o -> isNear(spot, o)));
            neighbours.add(spot);
            all.add(spot);
        }
    }

    private static boolean isNear(Spot one, Spot other) {
        double metres = Sphere.distanceMetres(one.lon(), one.lat(), other.lon(), other.lat());
        return metres <= 300 && one.words().equals(other.words())
                || metres <= 30 && StationNames.areSimilar(one.words(), other.words());
    }

    @Test
    void a_million_in_one_square_do_not_slow_it_down() {
        Neighbours neighbours = new Neighbours();
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            Spot spot = spot(Integer.toString(i, 36) + "甲" + i, 116.4, 39.9, i);
            neighbours.find(spot).ifPresent(found::add);
            neighbours.add(spot);
        }
        // Without a bound on what is looked at this would take hours.
        assertThat(found).hasSizeLessThan(200_000);
    }

    @Test
    void chains_keep_what_a_map_of_lists_keeps() {
        long seed = 7;
        Random random = new Random(seed);
        Chains chains = new Chains();
        Map<Long, List<Integer>> model = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long key = random.nextInt(20_000) * 0x1_0000_0001L;
            chains.add(key, i);
            model.computeIfAbsent(key, _ -> new ArrayList<>()).addFirst(i);
        }
        model.forEach(
                (key, ordinals) ->
                        assertThat(chain(chains, key)).as("seed %d", seed).isEqualTo(ordinals));
        assertThat(chain(chains, -1)).isEmpty();
    }

    private static List<Integer> chain(Chains chains, long key) {
        List<Integer> ordinals = new ArrayList<>();
        for (int i = chains.first(key); i != Chains.END; i = chains.after(i)) {
            ordinals.add(i);
        }
        return ordinals;
    }

    @ParameterizedTest
    @CsvSource({
        "东四驿站, 东四",
        "东四·暖心驿站（一号）, 东四一号",
        "户外劳动者服务站点, 户外劳动者服务站点",
        "工会驿站(郑州高新区雪松路河南优德大药房), 郑州高新区雪松路河南优德大药房"
    })
    void names_are_compared_by_what_tells_them_apart(String name, String words) {
        assertThat(StationNames.words(name)).isEqualTo(words);
    }

    private static Spot spot(String name, double lon, double lat, long origin) {
        return new Spot(StationNames.words(name), lon, lat, origin, origin);
    }
}
