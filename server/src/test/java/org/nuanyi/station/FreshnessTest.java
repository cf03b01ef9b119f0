package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Freshness.Count;
import org.nuanyi.testing.TestDatabase;

class FreshnessTest {

    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Stations stations;
    private Freshness freshness;
    private int next;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, clock);
        freshness = new Freshness(database.scopes(), clock);
    }

    @DisplayName("每座只算一次：按北京的日子分，今天是 11 月 24 日")
    @Test
    void each_station_counts_once_by_the_day_in_beijing() {
        seen(DONGSI, "2026-11-24T04:00:00Z");
        seen(DONGSI, "2026-11-23T16:00:00Z");
        seen(DONGSI, "2026-11-23T15:59:59Z");
        seen(DONGSI, "2026-11-16T16:00:00Z");
        seen(DONGSI, "2026-11-16T15:59:59Z");
        seen(DONGSI, "2026-10-24T16:00:00Z");
        seen(DONGSI, "2026-10-24T15:59:59Z");
        add(DONGSI, Standing.OPEN);

        assertThat(freshness.list(EVERYTHING)).containsExactly(new Count(DONGSI, 2, 2, 2, 1, 1));
        assertThat(freshness.list(EVERYTHING).getFirst().total()).isEqualTo(8);
    }

    @Test
    void only_open_stations_are_looked_at() {
        add(DONGSI, new Standing(Lifecycle.SUSPENDED, "装修", Signs.NONE));
        add(DONGSI, new Standing(Lifecycle.CLOSED, "到期", Signs.NONE));

        assertThat(freshness.list(EVERYTHING)).isEmpty();
    }

    @Test
    void each_unit_is_counted_by_itself_and_another_one_is_not_shown() {
        add(DONGSI, Standing.OPEN);
        seen(CHAOYANGMEN, "2026-11-24T04:00:00Z");

        assertThat(freshness.list(EVERYTHING))
                .containsExactly(
                        new Count(DONGSI, 0, 0, 0, 0, 1), new Count(CHAOYANGMEN, 1, 0, 0, 0, 0));
        assertThat(freshness.list(officer(CHAOYANGMEN)))
                .extracting(Count::unit)
                .containsExactly(CHAOYANGMEN);
        assertThat(freshness.list(officer("110101008"))).isEmpty();
    }

    private void seen(String unit, String at) {
        Proof proof = new Proof(Instant.parse(at), By.KEEPER);
        add(unit, new Standing(Lifecycle.OPEN, "", Signs.proven(proof)));
    }

    private void add(String unit, Standing standing) {
        String ref = "" + ++next;
        stations.register(
                EVERYTHING,
                new NewStation(
                        StationExamples.profile(
                                "驿站" + ref,
                                StationExamples.hours(),
                                StationExamples.facilities(),
                                unit),
                        standing,
                        new Origin(Provenance.ENTERED, "freshness", ref),
                        Optional.empty()));
    }
}
