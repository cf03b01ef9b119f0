package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

/** Whose number it is: found exactly, though the database has no number to read. */
@DisplayName("按管理员手机号精确查找")
class KeeperMobileTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private StationCode code;

    @BeforeEach
    void register() {
        stations = StationExamples.stations(database, new MovableClock(NOON));
        code = stations.register(EVERYTHING, dongsi()).code();
    }

    @Test
    void a_station_is_found_by_the_whole_number_of_its_keeper_and_by_no_part_of_it() {
        assertThat(stations.findByKeeperMobile(EVERYTHING, "13800001234")).containsExactly(code);
        assertThat(stations.findByKeeperMobile(EVERYTHING, "1380000123")).isEmpty();
        assertThat(stations.findByKeeperMobile(EVERYTHING, "13800001235")).isEmpty();
        assertThat(stations.findByKeeperMobile(EVERYTHING, "")).isEmpty();
    }

    @Test
    void who_looks_after_another_unit_finds_nothing() {
        assertThat(stations.findByKeeperMobile(officer("110101007"), "13800001234")).isEmpty();
        assertThat(stations.findByKeeperMobile(officer("110101006"), "13800001234"))
                .containsExactly(code);
    }

    @Test
    void that_somebody_looked_is_written_down_without_the_number() {
        stations.findByKeeperMobile(officer("110101006"), "13800001234");

        String entry =
                database.ownerJdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        "select concat_ws(' ', actor, action,"
                                                            + " subject, after) from audit.entry"
                                                            + " order by id desc limit 1")
                                                .mapTo(String.class)
                                                .one());
        assertThat(entry)
                .contains("officer of 110101006 station.search", code.value())
                .doesNotContain("1234");
    }
}
