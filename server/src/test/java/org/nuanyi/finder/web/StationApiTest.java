package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationApiTest {

    private static final Drafts NORTH = new Drafts(101.1234, 36.5678);
    private static final Drafts ELSEWHERE = new Drafts(101.5, 36.9);
    private static final String BOX = "bbox=101.1,36.5,101.2,36.6";

    @Inject Stations stations;
    @Inject Finder finder;

    private final List<Station> registered = new ArrayList<>();
    private Station internal;

    @BeforeAll
    void register() {
        IntStream.range(0, 7)
                .mapToObj(i -> NORTH.draft("编号" + i + "暖心驿站", 10 * i))
                .forEach(draft -> registered.add(stations.register(EVERYTHING, draft.made())));
        internal =
                stations.register(
                        EVERYTHING, NORTH.draft("内部职工之家", 0).serves(Serves.INTERNAL).made());
        registered.add(
                stations.register(
                        EVERYTHING,
                        NORTH.draft("鼓楼茶舍", 100)
                                .with(Map.of(Facility.FREE_TEA, Condition.WORKS))
                                .made()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> finder.find(registered.getLast().code()).isPresent());
    }

    @Test
    void a_station_is_told_by_its_code() {
        Answer answer = Answer.to("/api/v1/stations/" + code(0));

        assertThat(answer.body().get("id").asText()).isEqualTo(code(0));
        assertThat(answer.body().at("/properties/name").asText()).isEqualTo("编号0暖心驿站");
        assertThat(answer.body().at("/properties/status").asText()).isEqualTo("open");
        assertThat(answer.body().at("/properties/verified_at").asText())
                .isEqualTo("2026-10-02T10:00:00+08:00");
        assertThat(answer.body().at("/properties/distance_m").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("每一项何时由谁核对，只在单个驿站里写")
    void each_field_says_when_and_by_whom_it_was_checked() {
        Instant noon = Instant.parse("2026-10-12T04:00:00Z");
        Hours hours = new Hours(Optional.of("24/7"), "").with(new Check(noon, "110101006"));
        Station station =
                stations.register(EVERYTHING, ELSEWHERE.draft("核对驿站", 0).hours(hours).made());
        await().until(() -> finder.find(station.code()).isPresent());

        JsonNode checked =
                Answer.to("/api/v1/stations/" + station.code()).body().at("/properties/checked");

        assertThat(checked.toString())
                .isEqualTo(
                        "{'entrance':{'at':'2026-10-02T10:00:00+08:00','by':'inspection'},'hours':{'at':'2026-10-12T12:00:00+08:00','by':'110101006'},'facilities':{}}"
                                .replace('\'', '"'));
        assertThat(search("核对驿站").body().at("/features/0/properties/checked").isMissingNode())
                .isTrue();
    }

    @Test
    void what_one_has_already_is_not_sent_again() {
        String url = "/api/v1/stations/" + code(0);
        String tag = given().get(url).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(url).then().statusCode(304).body(emptyString());
        given().header("If-None-Match", tag).get(url + "?datum=gcj02").then().statusCode(200);
        given().header("If-None-Match", "W/\"other\"").get(url).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/facilities", "/api/v1/units", "/api/v1/stations?" + BOX})
    void so_it_is_with_lists(String url) {
        String tag =
                given().get(url)
                        .then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", "*")
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
    }

    @DisplayName("内部驿站对外不存在")
    @Test
    void an_internal_station_does_not_exist() {
        given().get("/api/v1/stations/" + internal.code())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("No public station has this code."));
        assertThat(search("内部").names()).isEmpty();
    }

    @Test
    void a_list_goes_on_from_page_to_page_in_order_of_code() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list(BOX + "&limit=3" + cursor).body();
            assertThat(page.get("total").asInt()).isEqualTo(8);
            page.get("features").forEach(feature -> seen.add(feature.get("id").asText()));
            cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(8).isSorted().doesNotHaveDuplicates();
    }

    @DisplayName("汉字、拼音、首字母、街道、编码都能查")
    @ParameterizedTest
    @ValueSource(strings = {"鼓楼", "gulou", "glcs", "鼓楼 永和", "gulou dongsi", "dsjd 茶舍", "yhdw gl"})
    void a_station_is_found_by_what_is_said_of_it(String typed) {
        assertThat(search(typed).names()).containsExactly("鼓楼茶舍");
    }

    @Test
    void the_initials_of_a_subdistrict_find_its_stations() {
        assertThat(search("dsjd").names()).hasSize(8);
        assertThat(search(code(3)).names()).containsExactly("编号3暖心驿站");
        assertThat(search("shanghai").names()).isEmpty();
    }

    @Test
    void a_unit_means_those_below_it_too() {
        assertThat(list(BOX + "&unit=110101006").names()).hasSize(8);
        assertThat(list(BOX + "&unit=110000").names()).hasSize(8);
        assertThat(list(BOX + "&unit=110101007").names()).isEmpty();
    }

    @Test
    void a_list_is_filtered_by_facilities_and_by_what_is_open() {
        assertThat(list(BOX + "&facilities=free-tea").names()).containsExactly("鼓楼茶舍");
        assertThat(list(BOX + "&open=now").names()).hasSize(8);
    }

    @Test
    void a_box_is_meant_in_the_datum_named() {
        assertThat(list("bbox=101.1233,36.5677,101.1235,36.5679&limit=500").names()).hasSize(2);
        assertThat(list("bbox=101.1233,36.5677,101.1235,36.5679&datum=gcj02").names()).isEmpty();
    }

    @Test
    void facilities_are_named_in_two_languages() {
        given().get("/api/v1/facilities")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("facilities.id", hasItems("microwave", "drinking-water"))
                .body("facilities.find { it.id == 'microwave' }.zh", equalTo("微波炉"))
                .body("facilities.find { it.id == 'microwave' }.en", equalTo("Microwave"));
    }

    @DisplayName("17 个街道和园区都在")
    @Test
    void units_are_listed_with_their_other_names() {
        given().get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("units[0].code", equalTo("110000"))
                .body("units.findAll { it.kind == 'subdistrict' }.size()", equalTo(17))
                .body("units.find { it.short_name == '崇文门外' }.aliases", hasItem("崇外"));
    }

    private String code(int i) {
        return registered.get(i).code().value();
    }

    private static Answer search(String typed) {
        return list(BOX + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static Answer list(String parameters) {
        return Answer.to("/api/v1/stations?" + parameters);
    }
}
