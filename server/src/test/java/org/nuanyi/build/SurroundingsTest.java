package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.Surroundings.Around;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.finder.Finder;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Place;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

@QuarkusTest
@DisplayName("选址：离别的驿站多远，1 公里内有什么")
class SurroundingsTest {

    private static final String UNIT = "110101006";
    private static final double DEGREES_PER_METRE = 1 / 111_195.0;

    /** Where no other test has a station. */
    private static final GeoPoint HERE = GeoPoint.wgs84(118.25, 41.75);

    @Inject Projects projects;
    @Inject Preparing preparing;
    @Inject Progress progress;
    @Inject Surroundings surroundings;
    @Inject Stations stations;
    @Inject Finder finder;

    @Test
    void an_open_station_within_300_m_is_too_near_and_the_next_five_are_always_named() {
        ProjectCode code = project(UNIT, "雪山驿站", HERE);
        register("暂停的", 100, new Standing(Lifecycle.SUSPENDED, "装修", Signs.NONE));
        register("远一点", 310, Standing.OPEN);
        for (int metres : List.of(2_000, 2_100, 2_200, 2_300)) {
            register("很远 " + metres, metres, Standing.OPEN);
        }

        Around around = around(code);
        assertThat(around.stations())
                .extracting(one -> one.found().station().profile().name())
                .containsExactly("暂停的", "远一点", "很远 2000", "很远 2100", "很远 2200");
        assertThat(around.stations().getFirst().way().estimate()).as("no streets here").isTrue();
        assertThat(around.tooNear()).isEmpty();

        register("太近", 290, Standing.OPEN);
        assertThat(around(code).tooNear().orElseThrow().found().station().profile().name())
                .isEqualTo("太近");
        for (int metres : List.of(600, 700, 800)) {
            register("圈里 " + metres, metres, Standing.OPEN);
        }
        assertThat(around(code).stations()).hasSize(6);
    }

    @Test
    void what_is_being_built_within_1_km_is_named_as_far_as_one_may_see_it() {
        GeoPoint there = GeoPoint.wgs84(HERE.lon() + 1, HERE.lat());
        ProjectCode code = project(UNIT, "自己", there);
        ProjectCode near = project(UNIT, "隔壁", north(there, 500));
        project(UNIT, "太远", north(there, 1_100));
        project("110101007", "别的单位", north(there, 400));
        ProjectCode given = project(UNIT, "不建了", north(there, 300));
        progress.act(officer(UNIT), given, 0, Act.event("withdraw"), "没有房");

        assertThat(around(code).projects())
                .extracting(one -> one.project().code())
                .containsExactly(near);
    }

    private Around around(ProjectCode code) {
        Site site = projects.dossier(EVERYTHING, code).project().site().orElseThrow();
        return surroundings.around(officer(UNIT), code, site);
    }

    private ProjectCode project(String unit, String name, GeoPoint at) {
        ProjectCode code = projects.apply(officer(unit), SomeProjects.wish(unit, name));
        Site site = new Site(at, "现场采集", "一层", BigDecimal.TEN, true, true, 50);
        preparing.site(officer(unit), new Seen(code, 1), site);
        return code;
    }

    private void register(String name, double metres, Standing standing) {
        StationProfile usual =
                StationExamples.profile(name, new Hours(Optional.of("24/7"), ""), Map.of(), UNIT);
        Location where =
                new Location(
                        north(HERE, metres),
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        StationProfile profile =
                new StationProfile(
                        name,
                        usual.tags(),
                        usual.kind(),
                        usual.serves(),
                        usual.host(),
                        usual.entry(),
                        usual.entryNote(),
                        new Place("雪山路", "", where, Optional.of(UNIT)),
                        usual.hours(),
                        usual.facilities(),
                        usual.deskPhone(),
                        usual.unit());
        NewStation wanted = StationExamples.of(profile, standing, UUID.randomUUID().toString());
        Station station = stations.register(EVERYTHING, wanted);
        await().until(() -> finder.find(station.code()).isPresent());
    }

    private static GeoPoint north(GeoPoint from, double metres) {
        return GeoPoint.wgs84(from.lon(), from.lat() + metres * DEGREES_PER_METRE);
    }
}
