package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

/** The register as an officer of 东四 (110101006) meets it, beside a station of 朝阳门 (110101007). */
class StationScopeTest {

    private static final String OURS = "110101006";
    private static final String THEIRS = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private OneOffs oneOffs;
    private StationCode ours;
    private StationCode theirs;

    @BeforeEach
    void register() {
        MovableClock clock = new MovableClock(NOON);
        stations = StationExamples.stations(database, clock);
        oneOffs = new OneOffs(database.scopes(), clock);
        ours = stations.register(EVERYTHING, of(OURS, "1")).code();
        theirs = stations.register(EVERYTHING, of(THEIRS, "2")).code();
    }

    @Test
    void a_station_of_another_unit_is_not_there() {
        assertThat(stations.findStation(officer(OURS), theirs)).isEmpty();
        assertThat(stations.list(officer(OURS), List.of(ours, theirs)))
                .extracting(Station::code)
                .containsExactly(ours);
        assertThatThrownBy(() -> stations.suspend(officer(OURS), theirs, "装修"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("区总工会看得到全部，街道只看得到自己的")
    void the_district_sees_both() {
        assertThat(all(officer("110101"))).containsExactly(ours, theirs);
        assertThat(all(officer(OURS))).containsExactly(ours);
        assertThat(stations.countReal(officer(THEIRS))).isEqualTo(1);
    }

    @Test
    void one_that_may_be_seen_and_not_changed_is_refused_and_stays_as_it_is() {
        Scope scope = readerAndOfficer(OURS);
        Station before = stations.station(EVERYTHING, theirs);

        assertThatThrownBy(() -> stations.close(scope, theirs, "关了")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> closed(scope, theirs)).isInstanceOf(Forbidden.class);

        assertThat(stations.station(EVERYTHING, theirs)).isEqualTo(before);
    }

    @Test
    void a_station_may_move_to_one_of_another_unit() {
        StandingResult moved = stations.replace(readerAndOfficer(OURS), ours, theirs, "搬迁");

        assertThat(((StandingResult.Changed) moved).station().standing().successor())
                .contains(theirs);
        assertThat(stations.station(EVERYTHING, theirs).version()).isEqualTo(1);
    }

    @Test
    void a_list_with_a_row_of_another_unit_is_refused_as_a_whole() {
        try (Batch batch = stations.openBatch(officer(OURS))) {
            batch.add(of(OURS, "3"));
            batch.add(of(THEIRS, "4"));
            assertThatThrownBy(batch::commit).isInstanceOf(Forbidden.class);
        }
        assertThat(all(EVERYTHING)).containsExactly(ours, theirs);
    }

    @Test
    void a_list_cannot_give_a_station_to_another_unit() {
        try (Batch batch = stations.openBatch(officer(OURS))) {
            batch.add(of(THEIRS, "1"));
            assertThatThrownBy(batch::commit).isInstanceOf(Forbidden.class);
        }
        assertThat(stations.station(EVERYTHING, ours).profile().unit()).isEqualTo(OURS);
    }

    @Test
    void a_list_with_a_station_that_another_unit_holds_is_refused_as_a_whole() {
        try (Batch batch = stations.openBatch(officer(OURS))) {
            batch.add(of(OURS, "3"));
            batch.add(of(OURS, "2"));
            assertThatThrownBy(batch::commit).isInstanceOf(Forbidden.class);
        }
        assertThat(all(EVERYTHING)).containsExactly(ours, theirs);
    }

    @Test
    void what_is_refused_is_not_waited_for_until_the_list_ends() {
        try (Batch batch = stations.openBatch(officer(OURS))) {
            batch.add(of(THEIRS, "4"));
            assertThatThrownBy(() -> Rows.numbered(10, 100_000).forEach(batch::add))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(all(EVERYTHING)).containsExactly(ours, theirs);
    }

    @Test
    @DisplayName("驿站划给别的街道，停开记录跟着走")
    void what_hangs_off_a_station_goes_with_it_to_another_unit() {
        closed(officer(OURS), ours);
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(of(THEIRS, "1"));
            batch.commit();
        }
        assertThat(oneOffs.list(officer(OURS), ours)).isEmpty();
        assertThat(oneOffs.list(officer(THEIRS), ours)).hasSize(1);
        assertThat(stations.station(officer(THEIRS), ours).oneOffs()).hasSize(1);
    }

    @Test
    void the_settings_are_asked_once_for_a_statement() {
        String plan =
                database.scopes()
                        .in(
                                officer(OURS),
                                handle ->
                                        String.join(
                                                "\n",
                                                handle.createQuery(
                                                                "explain (costs off) select name"
                                                                        + " from station.station")
                                                        .mapTo(String.class)
                                                        .list()));
        assertThat(plan.lines().filter(line -> line.contains("Filter:")))
                .singleElement()
                .asString()
                .contains("InitPlan")
                .doesNotContain("current_setting", "scope.");
    }

    private void closed(Scope scope, StationCode code) {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 30, 12, 0);
        oneOffs.add(scope, code, OneOff.Kind.CLOSED, noon, noon.plusHours(1), "盘点", "东四");
    }

    private List<StationCode> all(Scope scope) {
        List<StationCode> codes = new ArrayList<>();
        stations.forEach(scope, station -> codes.add(station.code()));
        return codes;
    }

    private static NewStation of(String unit, String ref) {
        StationProfile usual = StationExamples.profile("驿站" + ref);
        StationProfile profile =
                new StationProfile(
                        usual.name(),
                        usual.tags(),
                        usual.kind(),
                        usual.serves(),
                        Optional.empty(),
                        usual.entry(),
                        usual.entryNote(),
                        usual.place(),
                        usual.hours(),
                        usual.facilities(),
                        usual.deskPhone(),
                        unit);
        return StationExamples.of(profile, Standing.OPEN, ref);
    }
}
