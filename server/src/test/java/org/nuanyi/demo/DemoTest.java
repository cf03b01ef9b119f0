package org.nuanyi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.Lifecycle;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

class DemoTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private Demo demo;

    @BeforeEach
    void open() {
        stations = new Stations(database.jdbi(), CLOCK, new AesGcmSealing(SealKey.generate()));
        demo = new Demo(stations, CLOCK);
    }

    @Test
    @DisplayName("空库装入1360个，个个标明演示数据，单位都在工会树上")
    void fills_an_empty_register() {
        assertThat(demo.load()).isEqualTo(new DemoResult.Loaded(1_360));

        List<Station> all = all();
        UnitTree tree = new Units(database.jdbi()).tree();
        assertThat(all).hasSize(1_360).allMatch(Station::isDemo);
        assertThat(all)
                .allMatch(
                        s ->
                                tree.findUnit(s.profile().unit())
                                        .filter(Unit::isAssessed)
                                        .isPresent());
        assertThat(stations.countReal()).isZero();
    }

    @Test
    void keeps_what_the_set_says() {
        demo.load();

        List<String> names = all().stream().map(station -> station.profile().name()).toList();
        DemoSet set = DemoSet.generate(DemoSet.SEED, LocalDate.of(2026, 11, 24));
        assertThat(names).isEqualTo(set.stations().stream().map(s -> s.profile().name()).toList());
    }

    @Test
    void names_the_successors_of_those_that_moved() {
        demo.load();

        List<Station> moved =
                all().stream().filter(s -> s.standing().successor().isPresent()).toList();
        assertThat(moved).isNotEmpty();
        assertThat(moved).allMatch(s -> s.standing().lifecycle() == Lifecycle.CLOSED);
        assertThat(moved)
                .allSatisfy(
                        s ->
                                assertThat(successor(s).standing().lifecycle())
                                        .isEqualTo(Lifecycle.OPEN));
    }

    @Test
    @DisplayName("有真实驿站就不装演示数据，说清楚为什么")
    void refuses_where_real_stations_are() {
        stations.register(StationExamples.dongsi());

        DemoResult result = demo.load();

        assertThat(result)
                .isInstanceOfSatisfying(
                        DemoResult.Refused.class,
                        refused ->
                                assertThat(refused.sentence())
                                        .contains("1 real stations", "1 个真实驿站", "--data"));
        assertThat(all()).hasSize(1);
    }

    @Test
    void leaves_a_loaded_set_alone() {
        demo.load();
        List<Station> before = all();

        assertThat(demo.load()).isEqualTo(new DemoResult.AlreadyThere(1_360));
        assertThat(all()).isEqualTo(before);
    }

    private Station successor(Station station) {
        return stations.station(station.standing().successor().orElseThrow());
    }

    private List<Station> all() {
        List<Station> all = new ArrayList<>();
        stations.forEach(all::add);
        return all;
    }
}
