package org.nuanyi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.demo.Demo.Wish;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.SomeDeadlines;

/** What {@code up}, {@code up --demo} and {@code up --empty} do to a register. */
class DemoAtStartTest {

    private static final Clock CLOCK = Clock.fixed(StationExamples.NOON, ZoneOffset.UTC);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private Demo demo;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, CLOCK);
        demo = new Demo(stations, database.jdbi(), reports(), CLOCK);
    }

    private DemoReports reports() {
        return new DemoReports(
                database.scopes(),
                stations,
                CLOCK,
                new AesGcmSealing(SealKey.generate()),
                SomeDeadlines.USUAL);
    }

    @Test
    void a_new_register_is_filled_where_nothing_was_said() {
        demo.start(Wish.AUTO);

        assertThat(stations.countGenerated(EVERYTHING)).isEqualTo(1_360);
    }

    @Test
    @DisplayName("--empty 开过的库，以后不带参数再开也不装演示数据")
    void a_register_started_empty_stays_empty() {
        demo.start(Wish.NO);
        demo.start(Wish.AUTO);

        assertThat(stations.countGenerated(EVERYTHING)).isZero();
    }

    @Test
    void an_empty_register_is_filled_when_that_is_asked_for() {
        demo.start(Wish.NO);
        demo.start(Wish.YES);
        demo.start(Wish.YES);

        assertThat(stations.countGenerated(EVERYTHING)).isEqualTo(1_360);
    }

    @Test
    @DisplayName("有真实驿站：不带参数什么也不做，--demo 拒绝并说清楚")
    void real_stations_are_never_mixed_with_made_up_ones() {
        stations.register(EVERYTHING, StationExamples.dongsi());

        demo.start(Wish.AUTO);

        assertThatThrownBy(() -> demo.start(Wish.YES))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll("1 real stations", "1 个真实驿站", "--data");
        assertThat(stations.countGenerated(EVERYTHING)).isZero();
        assertThat(demo.load()).isInstanceOf(DemoResult.Refused.class);
    }
}
