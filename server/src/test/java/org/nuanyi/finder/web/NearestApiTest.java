package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.station.Batch;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.Stations;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearestApiTest {

    private static final Drafts NORTH = new Drafts(109.1234, 34.5678);
    private static final String BEFORE_DAWN = "2026-11-24T05:10:00+08:00";
    private static final String AWKWARD = "演示站 \"甲\" \\ <b>\t🥤";

    @Inject Stations stations;
    @Inject Finder finder;

    private static Stream<Drafts.Draft> drafts() {
        return Stream.of(
                NORTH.draft("内部职工之家", 10).serves(Serves.INTERNAL),
                NORTH.draft("管道维修", 20).lifecycle(Lifecycle.SUSPENDED, "水管爆裂"),
                NORTH.draft("没有微波炉", 30).with(Map.of(Facility.DRINKING_WATER, Condition.WORKS)),
                NORTH.draft("微波炉坏了", 40)
                        .with(
                                Map.of(
                                        Facility.MICROWAVE, Condition.BROKEN,
                                        Facility.SEATS, Condition.WORKS,
                                        Facility.TV, Condition.WITHDRAWN)),
                NORTH.draft("白天开放", 50).open("Mo-Su 09:00-17:30"),
                NORTH.draft("看门口通知", 60).hours(new Hours(Optional.empty(), "以门口通知为准")),
                NORTH.draft("四点开门", 100).open("Mo-Su 04:00-10:00"),
                NORTH.draft("有人说锁着", 250).doubted(Instant.parse("2026-11-20T00:00:00Z")),
                NORTH.draft("还没建好", 210).lifecycle(Lifecycle.BUILDING, ""),
                NORTH.draft("已撤销", 220).lifecycle(Lifecycle.CLOSED, "改作他用"),
                NORTH.draft(AWKWARD, 300).generated(),
                NORTH.draft("一样远 1", 500),
                NORTH.draft("一样远 2", 500),
                NORTH.draft("微驿站", 600).kind(StationKind.MICRO).serves(Serves.OUTDOOR_WORKERS));
    }

    @BeforeAll
    void register() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            drafts().forEach(draft -> batch.add(draft.made()));
            batch.commit();
        }
        NearestRequest around =
                new NearestRequest(
                        GeoPoint.wgs84(NORTH.lon(), NORTH.lat()),
                        100,
                        1_000,
                        Wishes.NONE,
                        Set.of(),
                        Set.of(),
                        Optional.empty());
        await().atMost(Duration.ofSeconds(10)).until(() -> finder.nearest(around).size() == 11);
    }

    @DisplayName("清晨五点十分，有微波炉、现在开着的驿站")
    @Test
    void before_dawn_the_nearest_open_ones_with_a_microwave_are_found() {
        assertThat(ask("open=now&facilities=microwave&k=2&at=" + BEFORE_DAWN).names())
                .containsExactly("四点开门", AWKWARD);
    }

    @Test
    @DisplayName("近的在前，一样远的按编号；待核实的按远 300 米排，距离照实写")
    void nearest_come_first_and_equally_near_ones_by_code() {
        Answer all = all();

        assertThat(all.names())
                .startsWith("管道维修", "没有微波炉", "微波炉坏了", "白天开放", "看门口通知")
                .endsWith("一样远 1", "一样远 2", "有人说锁着", "微驿站");
        assertThat(all.distances())
                .containsExactly(20, 30, 40, 50, 60, 100, 300, 500, 500, 250, 600);
        assertThat(all.feature("一样远 1").get("id").asText())
                .isLessThan(all.feature("一样远 2").get("id").asText());
    }

    @DisplayName("内部、筹建、撤销的驿站从不出现")
    @Test
    void internal_unfinished_and_closed_stations_never_appear() {
        assertThat(ask("k=100&radius=50000").names()).doesNotContain("内部职工之家", "还没建好", "已撤销");
        assertThat(ask("k=100&serves=internal").names()).isEmpty();
    }

    @DisplayName("暂停开放的驿站：已关闭，写明原因")
    @Test
    void a_suspended_station_is_closed_with_its_reason_and_never_open() {
        JsonNode suspended = all().properties("管道维修");

        assertThat(suspended.get("status").asText()).isEqualTo("closed");
        assertThat(suspended.get("status_reason").asText()).isEqualTo("水管爆裂");
        assertThat(suspended.get("open_until").isNull()).isTrue();
        assertThat(suspended.get("opens_at").isNull()).isTrue();
        assertThat(suspended.get("successor").isNull()).isTrue();
        assertThat(ask("open=now&k=100").names()).doesNotContain("管道维修");
    }

    @DisplayName("待核实的驿站列出来并注明原因")
    @Test
    void a_doubtful_station_is_listed_as_open_and_marked() {
        JsonNode doubtful = ask("open=now&k=100&at=" + BEFORE_DAWN).properties("有人说锁着");

        assertThat(doubtful.get("status").asText()).isEqualTo("doubtful");
        assertThat(doubtful.get("status_reason").asText()).isEqualTo("1 人反映门锁着");
        assertThat(doubtful.get("reason").asText()).isEqualTo("reported-locked");
        assertThat(doubtful.get("reason_at").asText()).isEqualTo("2026-11-20T08:00:00+08:00");
    }

    @DisplayName("时间不明的驿站：以现场公告为准，不算开放")
    @Test
    void hours_that_are_not_understood_are_unknown_and_not_open() {
        JsonNode unknown = all().properties("看门口通知");

        assertThat(unknown.get("status").asText()).isEqualTo("unknown");
        assertThat(unknown.get("status_reason").asText()).isEqualTo("以现场公告为准");
        assertThat(unknown.get("hours").isNull()).isTrue();
        assertThat(unknown.get("hours_text").asText()).isEqualTo("以门口通知为准");
        assertThat(ask("open=now&k=100").names()).doesNotContain("看门口通知");
    }

    @Test
    void until_when_and_from_when_are_said_in_beijing_time() {
        Answer answer = ask("k=100&at=" + BEFORE_DAWN);

        JsonNode early = answer.properties("四点开门");
        assertThat(early.get("status").asText()).isEqualTo("open");
        assertThat(early.get("status_reason").isNull()).isTrue();
        assertThat(early.get("open_until").asText()).isEqualTo("2026-11-24T10:00:00+08:00");
        assertThat(early.get("opens_at").isNull()).isTrue();
        JsonNode late = answer.properties("白天开放");
        assertThat(late.get("status").asText()).isEqualTo("closed");
        assertThat(late.get("open_until").isNull()).isTrue();
        assertThat(late.get("opens_at").asText()).isEqualTo("2026-11-24T09:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T05:10:00%2B08:00, true",
        "2026-11-24T05:10:00+08:00, true",
        "2026-11-24T05:10, true",
        "2026-11-23T21:10:00Z, true",
        "2026-11-24T05:10:00Z, false"
    })
    void an_instant_may_have_any_offset_and_is_beijings_without_one(String at, boolean early) {
        List<String> open = ask("open=now&k=100&at=" + at).names();

        assertThat(open.contains("四点开门")).isEqualTo(early);
        assertThat(open.contains("白天开放")).isEqualTo(!early);
    }

    @Test
    void only_what_works_is_a_facility_and_what_is_broken_is_said() {
        JsonNode broken = all().properties("微波炉坏了");

        assertThat(broken.get("facilities")).isEqualTo(Answer.json("[\"seats\"]"));
        assertThat(broken.get("facility_states"))
                .isEqualTo(Answer.json("{\"microwave\":\"broken\"}"));
        assertThat(ask("k=100&facilities=microwave").names()).doesNotContain("微波炉坏了", "没有微波炉");
        assertThat(ask("k=100&facilities=microwave,seats").names()).isEmpty();
    }

    @Test
    void kind_and_audience_are_filters_too() {
        assertThat(ask("k=100&kind=micro").names()).containsExactly("微驿站");
        assertThat(ask("k=100&serves=outdoor-workers").names()).containsExactly("微驿站");
        assertThat(ask("k=100&serves=outdoor-workers,everyone&kind=standard,micro").names())
                .hasSize(11);
    }

    @Test
    void no_more_than_k_within_the_radius() {
        assertThat(ask("k=2").names()).hasSize(2);
        assertThat(ask("").names()).hasSize(5);
        assertThat(ask("k=100&radius=45").names()).hasSize(3);
        assertThat(ask("radius=1").names()).isEmpty();
    }

    @DisplayName("步行时间是估计，并且这样写明")
    @Test
    void the_walk_is_an_estimate_and_called_one() {
        JsonNode found = all().properties("四点开门");

        assertThat(found.get("walk_min").asInt()).as("100 m x 1.3 / 75 m a minute").isEqualTo(2);
        assertThat(found.get("walk_min_estimate").asBoolean()).isTrue();
    }

    @Test
    void a_feature_has_exactly_the_properties_that_are_promised() {
        JsonNode found = all().feature(AWKWARD);

        assertThat(found.get("type").asText()).isEqualTo("Feature");
        assertThat(found.get("id").asText()).matches("[1-9][0-9]{7}");
        assertThat(found.at("/geometry/type").asText()).isEqualTo("Point");
        assertThat(found.at("/properties/demo").asBoolean()).isTrue();
        assertThat(String.join(" ", (Iterable<String>) () -> found.get("properties").fieldNames()))
                .isEqualTo(
                        "name address hint hours hours_text facilities facility_states entry serves"
                                + " kind unit desk_phone verified_at confirmed_at confirmed_by demo"
                                + " distance_m walk_min_estimate walk_min status proven reason"
                                + " reason_at status_reason open_until opens_at");
    }

    @DisplayName("同一个地方，用哪个坐标系问就用哪个坐标系答，驿站一样")
    @ParameterizedTest
    @EnumSource(Datum.class)
    void a_position_in_any_datum_finds_the_same_stations_and_says_where_in_that_datum(Datum datum) {
        GeoPoint from = GeoPoint.wgs84(NORTH.lon(), NORTH.lat()).to(datum);
        Answer there =
                Answer.to(
                        "/api/v1/stations/nearest?k=100&lon=%.9f&lat=%.9f&datum=%s"
                                .formatted(from.lon(), from.lat(), datum.id()));

        assertThat(there.names()).isEqualTo(all().names());
        assertThat(there.distances()).isEqualTo(all().distances());
        GeoPoint expected = NORTH.draft("四点开门", 100).point().to(datum);
        JsonNode shown = there.feature("四点开门").at("/geometry/coordinates");
        assertThat(shown.get(0).asDouble()).isCloseTo(expected.lon(), Offset.offset(1e-6));
        assertThat(shown.get(1).asDouble()).isCloseTo(expected.lat(), Offset.offset(1e-6));
    }

    @Test
    void any_page_may_read_the_answer_and_nobody_keeps_it() {
        Answer answer = ask("k=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head())
                .contains("content-type: application/geo+json")
                .contains("cache-control: private, no-store")
                .contains("access-control-allow-origin: *");
    }

    @Test
    void an_answer_is_gzipped_for_those_who_can_read_it() {
        given().header("Accept-Encoding", "gzip")
                .get(url("k=100"))
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    private static String url(String parameters) {
        String position = "lon=" + NORTH.lon() + "&lat=" + NORTH.lat();
        return "/api/v1/stations/nearest?" + position + "&" + parameters;
    }

    private static Answer ask(String parameters) {
        return Answer.to(url(parameters));
    }

    private static Answer all() {
        return ask("k=100");
    }
}
