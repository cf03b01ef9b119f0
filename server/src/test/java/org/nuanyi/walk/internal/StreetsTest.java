package org.nuanyi.walk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.testing.SharedData;
import org.nuanyi.walk.Route;
import org.nuanyi.walk.Step;
import org.nuanyi.walk.Town;
import org.nuanyi.walk.Turn;
import org.nuanyi.walk.Way;

class StreetsTest {

    private static final Town TOWN = Town.at(116.4193, 39.9284);

    @TempDir static Path folder;
    private static Path file;
    private static Streets streets;

    @BeforeAll
    static void read() throws IOException {
        file = TOWN.write(folder.resolve("town.osm"));
        streets = StreetsLoader.read(file, folder.resolve("read"));
    }

    @Test
    void along_a_street_a_way_is_as_long_as_the_street() {
        Way way = way(TOWN.north(0), TOWN.north(200)).orElseThrow();

        assertThat(way.metres()).isCloseTo(200, within(1.0));
        assertThat(way.minutes()).isEqualTo(3); // 200 m at 5 km/h are 144 s
        assertThat(way.estimate()).isFalse();
    }

    @Test
    void a_canal_is_walked_round_by_the_bridge() {
        Way way = way(TOWN.north(250), TOWN.north(300)).orElseThrow();

        assertThat(way.metres()).isCloseTo(2 * 426.4 + 50, within(3.0));
    }

    @Test
    void many_places_are_answered_in_the_order_asked() {
        List<Optional<Way>> ways =
                streets.ways(
                        TOWN.north(0), List.of(TOWN.north(400), TOWN.north(100), TOWN.north(200)));

        assertThat(ways.stream().map(way -> Math.round(way.orElseThrow().metres() / 10) * 10))
                .containsExactly(1250L, 100L, 200L);
    }

    @Test
    void the_steps_from_the_door_to_the_street_count() {
        GeoPoint beside = GeoPoint.wgs84(TOWN.north(100).lon() + 0.0005, TOWN.north(100).lat());

        Way way = way(TOWN.north(0), beside).orElseThrow();

        assertThat(way.metres()).isCloseTo(100 + 42.6, within(1.0));
        assertThat(way.minutes()).isEqualTo(2);
    }

    @Test
    void a_place_in_a_courtyard_is_reached_from_the_street_that_leads_there() {
        assertThat(way(TOWN.north(0), TOWN.courtyard())).isPresent();
    }

    @Test
    void far_from_every_street_there_is_no_way() {
        GeoPoint fields = GeoPoint.wgs84(TOWN.north(0).lon() - 0.02, TOWN.north(0).lat());

        assertThat(way(fields, TOWN.north(100))).isEmpty();
        assertThat(way(TOWN.north(100), fields)).isEmpty();
        assertThat(streets.route(fields, TOWN.north(100))).isEmpty();
    }

    @Test
    void a_route_says_each_turn_and_its_street() {
        Route route = streets.route(TOWN.north(0), TOWN.north(400)).orElseThrow();

        assertThat(route.steps())
                .extracting(Step::turn, Step::street)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(Turn.SET_OFF, "南街"),
                        org.assertj.core.groups.Tuple.tuple(Turn.RIGHT, "河南沿"),
                        org.assertj.core.groups.Tuple.tuple(Turn.LEFT, "石桥"),
                        org.assertj.core.groups.Tuple.tuple(Turn.LEFT, "河北沿"),
                        org.assertj.core.groups.Tuple.tuple(Turn.RIGHT, "北街"));
        assertThat(route.steps().getLast().turn()).isEqualTo(Turn.ARRIVE);
        assertThat(route.line().getFirst()).isEqualTo(TOWN.north(0));
        assertThat(route.line().getLast()).isEqualTo(TOWN.north(400));
    }

    @Test
    void a_route_is_as_long_as_its_way() {
        Route route = streets.route(TOWN.north(30), TOWN.north(700)).orElseThrow();

        assertThat(route.way()).isEqualTo(way(TOWN.north(30), TOWN.north(700)).orElseThrow());
    }

    @Test
    void what_was_read_is_kept_until_the_file_changes() throws IOException {
        Path kept = folder.resolve("kept");
        Path changing = TOWN.write(folder.resolve("changing.osm"));
        StreetsLoader.read(changing, kept);
        List<Path> once = list(kept);

        StreetsLoader.read(changing, kept);
        assertThat(list(kept)).isEqualTo(once).hasSize(1);

        Town.at(116.43, 39.93).write(changing);
        StreetsLoader.read(changing, kept);
        assertThat(list(kept)).hasSize(1).doesNotContainAnyElementsOf(once);
    }

    @Test
    void in_dongcheng_streets_lead_to_nearly_every_place() throws IOException {
        Path osm = SharedData.file("dongcheng.osm.pbf");
        Streets dongcheng = StreetsLoader.read(osm, folder.resolve("dongcheng"));
        Random random = new Random(20261126);
        GeoPoint dongsi = GeoPoint.wgs84(116.4193, 39.9284);
        List<GeoPoint> places =
                random.doubles(500, -0.01, 0.01)
                        .mapToObj(
                                east ->
                                        GeoPoint.wgs84(
                                                dongsi.lon() + east,
                                                dongsi.lat() + random.nextDouble(-0.01, 0.01)))
                        .toList();

        List<Optional<Way>> ways = dongcheng.ways(dongsi, places);

        assertThat(ways.stream().filter(Optional::isPresent).count())
                .as("of 500, seed 20261126")
                .isGreaterThanOrEqualTo(495);
    }

    private static Optional<Way> way(GeoPoint from, GeoPoint to) {
        return streets.ways(from, List.of(to)).getFirst();
    }

    private static List<Path> list(Path of) throws IOException {
        try (Stream<Path> paths = Files.list(of)) {
            return paths.toList();
        }
    }
}
