package org.nuanyi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;
import org.nuanyi.voice.SomeDeadlines;

/** A register that was empty and has loaded the demo set once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    /** In Shanghai it is the 24th already. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final List<Station> all = new ArrayList<>();

    private Stations stations() {
        return StationExamples.stations(DATABASE, CLOCK);
    }

    private Demo demo() {
        Jdbi jdbi = DATABASE.jdbi();
        return new Demo(stations(), jdbi, reports(), CLOCK);
    }

    @BeforeAll
    void load() {
        assertThat(demo().load()).isEqualTo(new DemoResult.Loaded(1_360));
        stations().forEach(EVERYTHING, all::add);
    }

    private DemoReports reports() {
        return new DemoReports(
                DATABASE.scopes(),
                stations(),
                CLOCK,
                new AesGcmSealing(SealKey.generate()),
                SomeDeadlines.USUAL);
    }

    @Test
    @DisplayName("空库装入1360个，个个标明演示数据")
    void marks_all_of_them() {
        assertThat(all).hasSize(1_360).allMatch(Station::isDemo);
        assertThat(stations().countReal(EVERYTHING)).isZero();
    }

    @Test
    @DisplayName("18个考核单位都在工会树上")
    void knows_the_unit_of_each() {
        UnitTree tree = new Units(DATABASE.jdbi()).tree();

        assertThat(all)
                .allMatch(
                        s ->
                                tree.findUnit(s.profile().unit())
                                        .filter(Unit::isAssessed)
                                        .isPresent());
        assertThat(all.stream().map(s -> s.profile().unit()).distinct()).hasSize(18);
    }

    @Test
    void keeps_what_the_set_says_in_its_order() {
        DemoSet set = DemoSet.generate(DemoSet.SEED, LocalDate.of(2026, 11, 24).atTime(10, 0));

        assertThat(all)
                .extracting(Station::profile)
                .isEqualTo(set.stations().stream().map(s -> s.profile()).toList());
    }

    @Test
    void names_the_successors_of_those_that_moved() {
        List<Station> moved =
                all.stream().filter(s -> s.standing().successor().isPresent()).toList();

        assertThat(moved).isNotEmpty();
        for (Station station : moved) {
            Station next =
                    stations().station(EVERYTHING, station.standing().successor().orElseThrow());
            assertThat(station.standing().lifecycle()).isEqualTo(Lifecycle.CLOSED);
            assertThat(next.standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
            assertThat(next.profile().unit()).isEqualTo(station.profile().unit());
        }
    }

    @Test
    void is_left_alone_when_it_is_loaded_again() {
        assertThat(demo().load()).isEqualTo(new DemoResult.AlreadyThere(1_360));

        List<Station> again = new ArrayList<>();
        stations().forEach(EVERYTHING, again::add);
        assertThat(again).isEqualTo(all);
    }
}
