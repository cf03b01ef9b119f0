package org.nuanyi.walk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.walk.Town;
import org.nuanyi.walk.Walks;

@QuarkusTest
@TestProfile(WalkApiTest.WithStreets.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkApiTest {

    private static final Town TOWN = Town.at(DongsiStreet.LON, DongsiStreet.LAT);

    public static final class WithStreets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nuanyi.streets", TOWN.write(Path.of("target/town.osm")).toString());
        }
    }

    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Walks walks;

    private DongsiStreet street;

    @BeforeAll
    void the_streets_are_read() {
        street = DongsiStreet.of(stations, finder);
        await().until(
                        () ->
                                !walks.ways(TOWN.north(0), List.of(TOWN.north(9)))
                                        .getFirst()
                                        .estimate());
    }

    @Test
    void the_sooner_reached_comes_first_though_another_is_nearer_across_the_canal() {
        String across = street.code("白天驿站"); // 300 m up the street
        String along = street.code("早班驿站"); // 200 m

        ValidatableResponse answer = ways(TOWN.north(249), across, along).statusCode(200);

        answer.body("walks.station", equalTo(List.of(along, across)));
        answer.body("walks.metres", equalTo(List.of(49, 904)));
        answer.body("walks.estimate", equalTo(List.of(false, false)));
    }

    @Test
    void a_position_in_the_datum_of_chinese_maps_is_the_same_place() {
        GeoPoint gcj02 = TOWN.north(0).to(Datum.GCJ02);

        ways(gcj02, street.code("早班驿站")).body("walks[0].metres", equalTo(200));
    }

    @Test
    void away_from_the_streets_it_is_an_estimate_and_says_so() {
        GeoPoint fields = GeoPoint.wgs84(DongsiStreet.LON - 0.02, DongsiStreet.LAT);

        ways(fields, street.code("早班驿站"))
                .body("walks[0].estimate", equalTo(true))
                .body("walks[0].metres", equalTo(2232));
    }

    @Test
    void a_route_is_told_in_chinese() {
        route("zh-CN", TOWN.north(0), street.code("白天驿站"))
                .body(
                        "steps.text",
                        equalTo(List.of("沿南街走", "右转，走河南沿", "左转，走石桥", "左转，走河北沿", "到达驿站")))
                .body("estimate", equalTo(false));
    }

    @Test
    void a_route_is_told_in_english() {
        route("en", TOWN.north(0), street.code("白天驿站"))
                .body("steps[1].text", equalTo("Turn right into 河南沿"));
    }

    @Test
    void an_answer_is_kept_nowhere() {
        ways(TOWN.north(0), street.code("早班驿站")).header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lat\":39.9,\"stations\":[\"10000012\"]}|lon",
                "{\"lon\":\"116\",\"lat\":39.9,\"stations\":[\"10000012\"]}|lon",
                "{\"lon\":1e999,\"lat\":39.9,\"stations\":[\"10000012\"]}|lon",
                "{\"lon\":116,\"lat\":91,\"stations\":[\"10000012\"]}|lat",
                "{\"lon\":116,\"lat\":39,\"datum\":\"mars\",\"stations\":[\"10000012\"]}|datum",
                "{\"lon\":116,\"lat\":39}|stations",
                "{\"lon\":116,\"lat\":39,\"stations\":[]}|stations",
                "{\"lon\":116,\"lat\":39,\"stations\":[\"10000013\"]}|stations",
                "{\"lon\":116,\"lat\":39,\"stations\":\"10000012\"}|stations",
                "[1]|body",
                "{\"lon\":116|body",
            })
    void bad_input_is_refused_with_the_field(String body, String field) {
        ask("/api/v1/walks", "zh-CN", body).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void a_list_longer_than_twenty_is_refused() {
        String[] many = new String[21];
        java.util.Arrays.fill(many, street.code("早班驿站"));

        ways(TOWN.north(0), many).statusCode(400).body("field", equalTo("stations"));
    }

    @Test
    void an_unknown_station_is_not_found() {
        assertThat(
                        ways(TOWN.north(0), StationCode.ofNumber(9_999_999).value())
                                .extract()
                                .statusCode())
                .isEqualTo(404);
    }

    private static ValidatableResponse ways(GeoPoint from, String... codes) {
        return ask("/api/v1/walks", "zh-CN", body(from, codes));
    }

    private static ValidatableResponse route(String language, GeoPoint from, String code) {
        return ask("/api/v1/walks/route", language, body(from, code)).statusCode(200);
    }

    private static String body(GeoPoint from, String... codes) {
        return "{\"lon\":%s,\"lat\":%s,\"datum\":\"%s\",\"stations\":[\"%s\"]}"
                .formatted(from.lon(), from.lat(), from.datum().id(), String.join("\",\"", codes));
    }

    private static ValidatableResponse ask(String path, String language, String body) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(body)
                .post(path)
                .then();
    }
}
