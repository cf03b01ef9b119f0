package org.nuanyi.finder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Status;
import org.nuanyi.station.Batch;
import org.nuanyi.station.BatchResult;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

@QuarkusTest
class FinderTest {

    private static final Instant BEFORE_DAWN = Instant.parse("2026-11-23T21:10:00Z");

    @Inject Finder finder;
    @Inject Stations stations;

    @Test
    void a_registered_station_is_found_within_a_second() {
        Station registered = stations.register(EVERYTHING, station("一秒内看得见", ref()));

        withinASecond().until(() -> finder.find(registered.code()).isPresent());
        assertThat(found(registered.code()).station()).isEqualTo(registered);
    }

    @Test
    void a_change_is_seen_within_a_second() {
        String ref = ref();
        Station before = stations.register(EVERYTHING, station("旧名字", ref));
        withinASecond().until(() -> finder.find(before.code()).isPresent());

        bringIn(List.of(station("新名字", ref)));

        withinASecond().until(() -> found(before.code()).station().profile().name().equals("新名字"));
    }

    @DisplayName("改为内部驿站后，一秒内从公众面前消失")
    @Test
    void a_station_that_turns_internal_is_gone_within_a_second() {
        String ref = ref();
        Station before = stations.register(EVERYTHING, station("对外开放", ref));
        withinASecond().until(() -> finder.find(before.code()).isPresent());

        bringIn(List.of(of(internal(before.profile()), ref)));

        withinASecond().until(() -> finder.find(before.code()).isEmpty());
    }

    @Test
    void a_large_batch_is_loaded_as_a_whole() {
        int before = finder.countStations();
        List<NewStation> many =
                IntStream.range(0, 600).mapToObj(i -> station("成批" + i, ref())).toList();

        BatchResult result = bringIn(many);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> finder.find(result.added().getLast()).isPresent());
        assertThat(finder.countStations()).isGreaterThanOrEqualTo(before + 600);
    }

    @Test
    void a_station_is_looked_at_as_it_is_at_an_instant() {
        Station registered = stations.register(EVERYTHING, station("七点开门", ref()));
        withinASecond().until(() -> finder.find(registered.code()).isPresent());

        FoundStation early = finder.look(registered.code(), BEFORE_DAWN).orElseThrow();
        assertThat(early.state().status()).isEqualTo(Status.CLOSED);
        assertThat(early.opensAt()).contains(LocalDateTime.parse("2026-11-24T07:00:00"));
        FoundStation later =
                finder.look(registered.code(), BEFORE_DAWN.plusSeconds(7_200)).orElseThrow();
        assertThat(later.state().status()).isEqualTo(Status.OPEN_BY_SCHEDULE);
        assertThat(later.openUntil()).contains(LocalDateTime.parse("2026-11-24T22:00:00"));
    }

    @Test
    void the_nearest_are_told_with_their_distance_and_the_walk() {
        Station registered = stations.register(EVERYTHING, station("就在这里", ref()));
        withinASecond().until(() -> finder.find(registered.code()).isPresent());
        GeoPoint door = registered.profile().place().location().entrance();
        GeoPoint from = GeoPoint.wgs84(door.lon(), door.lat() + 0.001);

        FoundStation nearest = finder.nearest(NearestRequest.around(from)).getFirst();

        assertThat(nearest.distanceMetres()).isBetween(111.0, 111.4);
        assertThat(nearest.walkMinutes()).isEqualTo(2);
    }

    @Test
    void a_list_says_how_many_there_are_and_where_it_goes_on() {
        String word = "清单" + ref().substring(0, 8);
        bringIn(List.of(station(word, ref()), station(word, ref()), station(word, ref())));
        withinASecond().until(() -> list(word, Optional.empty()).total() == 3);

        FoundPage first = list(word, Optional.empty());
        FoundPage second = list(word, first.next());

        assertThat(first.stations()).hasSize(2);
        assertThat(second.stations()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(second.total()).isEqualTo(3);
    }

    @DisplayName("地名怎么叫都找得到：名称、别名、拼音、首字母、句子里")
    @ParameterizedTest
    @CsvSource({
        "东四, 东四",
        "东四街道, 东四",
        "dsjd, 东四",
        "dongsi, 东四",
        "崇外, 崇文门外",
        "和平里街道总工会, 和平里",
        "故宫, 故宫",
        "gugong, 故宫",
        "紫禁城, 故宫",
        "东直门内大街, 簋街",
        "chaoyangmen, 朝阳门",
        "北京市东城区雍和宫附近, 雍和宫",
        "我在东四十条桥下, 东四十条",
        "ＷＡＮＧＦＵＪＩＮＧ, 王府井"
    })
    void a_place_is_found_by_what_people_call_it(String text, String name) {
        assertThat(finder.findPlace(text)).map(FoundPlace::name).contains(name);
    }

    @Test
    void a_place_may_be_a_station() {
        String name = "独一无二" + ref().substring(0, 8);
        Station registered = stations.register(EVERYTHING, station(name, ref()));
        withinASecond().until(() -> finder.find(registered.code()).isPresent());

        FoundPlace place = finder.findPlace(name).orElseThrow();

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.point())
                .isEqualTo(registered.profile().place().location().entrance().rounded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "火星", "qqqqq", "'; drop table station"})
    void what_is_no_place_is_not_found(String text) {
        assertThat(finder.findPlace(text)).isEmpty();
    }

    @Test
    void the_server_is_ready_with_the_stations_loaded() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'stations' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'stations' }.data.following", equalTo(true));
    }

    private FoundPage list(String text, Optional<StationCode> after) {
        return finder.list(
                new ListRequest(
                        Optional.empty(),
                        Optional.empty(),
                        text,
                        Wishes.NONE,
                        Optional.empty(),
                        2,
                        after));
    }

    private FoundStation found(StationCode code) {
        return finder.find(code).orElseThrow();
    }

    private BatchResult bringIn(List<NewStation> all) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            all.forEach(batch::add);
            return batch.commit();
        }
    }

    private static NewStation station(String name, String ref) {
        return of(StationExamples.profile(name), ref);
    }

    private static NewStation of(StationProfile profile, String ref) {
        return StationExamples.of(profile, Standing.OPEN, ref);
    }

    private static StationProfile internal(StationProfile p) {
        return new StationProfile(
                p.name(),
                p.tags(),
                p.kind(),
                Serves.INTERNAL,
                p.host(),
                p.entry(),
                p.entryNote(),
                p.place(),
                p.hours(),
                p.facilities(),
                p.deskPhone(),
                p.unit());
    }

    private static String ref() {
        return UUID.randomUUID().toString();
    }

    private static ConditionFactory withinASecond() {
        return await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(10));
    }
}
