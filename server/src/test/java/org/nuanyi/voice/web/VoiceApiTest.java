package org.nuanyi.voice.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.LogLines;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.ReportNumber;

@QuarkusTest
class VoiceApiTest {

    private static final String LOCKED = "{\"kind\":\"locked\"}";

    @Inject Stations stations;
    @Inject Handling handling;

    private String station;

    /** Every test has a station of its own: they share a database, and an address. */
    @BeforeEach
    void open() {
        String code = stations.register(EVERYTHING, SomeStation.open()).code().value();
        station = "/api/v1/stations/" + code;
        await().until(() -> given().get(station).statusCode() == 200);
    }

    @DisplayName("两个人说门锁着，一秒之内就成了待核实")
    @Test
    void a_door_two_people_found_locked_makes_the_station_doubtful_within_a_second() {
        tell("phone-1").body(LOCKED).post(station + "/reports").then().statusCode(201);
        given().get(station).then().body("properties.status", equalTo("open"));

        tell("phone-2").body(LOCKED).post(station + "/reports").then().statusCode(201);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                given().get(station)
                                        .then()
                                        .body("properties.status", equalTo("doubtful")));
    }

    @Test
    void somebody_who_is_inside_settles_the_doubt() {
        tell("phone-1").body(LOCKED).post(station + "/reports").then().statusCode(201);
        tell("phone-2").body(LOCKED).post(station + "/reports").then().statusCode(201);
        tell("phone-3").body("{}").post(station + "/confirmations").then().statusCode(201);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                given().get(station)
                                        .then()
                                        .body("properties.status", equalTo("open")));
    }

    @Test
    void a_report_is_answered_with_a_number_under_which_its_state_is_found() {
        ValidatableResponse told =
                tell("phone-1")
                        .body("{\"kind\":\"broken\",\"facility\":\"microwave\"}")
                        .post(station + "/reports")
                        .then()
                        .statusCode(201)
                        .body("number", matchesPattern("[2-9A-HJKMNP-Z]{8}"))
                        .body("kind", equalTo("broken"))
                        .body("facility", equalTo("microwave"))
                        .body("state", equalTo("received"))
                        .body("counted", equalTo(true))
                        .header("Location", startsWith("http"));

        given().get(told.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("received"))
                .body("answer", nullValue());
    }

    @Test
    void words_are_shown_when_they_are_released() {
        String number = told("{\"kind\":\"other\",\"text\":\"没有热水\",\"contact\":\"13800001234\"}");
        given().get("/api/v1/reports/" + number).then().body("text", nullValue());

        handling.answer(EVERYTHING, new ReportNumber(number), "明天修好");
        handling.release(EVERYTHING, new ReportNumber(number));

        given().get("/api/v1/reports/" + number)
                .then()
                .body("text", equalTo("没有热水"))
                .body("answer", equalTo("明天修好"))
                .body("state", equalTo("handled"));
    }

    @Test
    void the_same_request_sent_again_gets_the_same_answer_and_another_is_refused() {
        String key = UUID.randomUUID().toString();
        String first = sent(key, LOCKED, 201).extract().asString();

        assertThat(sent(key, LOCKED, 201).extract().asString()).isEqualTo(first);
        sent(key, "{\"kind\":\"broken\",\"facility\":\"microwave\"}", 409)
                .contentType("application/problem+json")
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void the_same_tap_once_more_is_answered_with_the_first_number() {
        String number = told(LOCKED);

        tell("phone-1")
                .body(LOCKED)
                .post(station + "/reports")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("counted", equalTo(false));
    }

    @Test
    void a_report_says_how_long_it_waited_for_a_network() {
        String number = told("{\"kind\":\"locked\",\"seconds_ago\":5400}");

        String heard = given().get("/api/v1/reports/" + number).path("heard_at");
        assertThat(OffsetDateTime.parse(heard))
                .isBetween(
                        OffsetDateTime.now().minusMinutes(92),
                        OffsetDateTime.now().minusMinutes(89));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"soon\"", "1.5"})
    void how_long_it_waited_is_a_number_of_seconds(String ago) {
        tell("phone-1")
                .body("{\"kind\":\"locked\",\"seconds_ago\":" + ago + "}")
                .post(station + "/reports")
                .then()
                .statusCode(400)
                .body("field", equalTo("seconds_ago"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "6f1c0c5e2f0b4a5e9d610f6d5f0c9d11"})
    void a_request_without_a_key_is_refused(String key) {
        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(LOCKED)
                .post(station + "/reports")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports | {}                                          | kind",
                "reports | {\"kind\":\"open\"}                         | kind",
                "reports | {\"kind\":\"lost\"}                         | kind",
                "reports | {\"kind\":7}                                | kind",
                "reports | {\"kind\":{\"a\":1}}                        | kind",
                "reports | {\"kind\":\"broken\"}                       | facility",
                "reports | {\"kind\":\"broken\",\"facility\":\"aed\"}  | facility",
                "reports | {\"kind\":\"broken\",\"facility\":\"pool\"} | facility",
                "reports | {\"kind\":\"other\",\"text\":\"  \"}        | text",
                "reports | {\"kind\":\"locked\",\"lon\":\"116\"}       | lon",
                "reports | {\"kind\":\"locked\",\"occupation\":\"x\"}  | occupation",
                "reports | [1]                                         | body",
                "reports | {\"kind\":                                  | body",
                "confirmations | {\"kind\":\"open\"}                   | kind",
                "ratings | {}                                          | stars",
                "ratings | {\"stars\":6}                               | stars",
                "ratings | {\"stars\":5,\"reasons\":[\"cheap\"]}       | reasons",
                "visits  | {\"name\":\"王\"}                            | name",
            })
    void what_cannot_be_understood_is_named(String what, String body, String field) {
        tell("phone-1")
                .body(body)
                .post(station + "/" + what)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void of_a_station_that_is_not_public_nothing_is_heard() {
        for (String code : new String[] {"10000001", "abc"}) {
            tell("phone-1")
                    .body(LOCKED)
                    .post("/api/v1/stations/" + code + "/reports")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        given().get("/api/v1/reports/22222223").then().statusCode(404);
        given().get("/api/v1/reports/22222222/photo").then().statusCode(404);
    }

    @Test
    void a_body_that_is_no_json_or_too_long_is_refused() {
        tell("phone-1")
                .contentType("text/plain")
                .body(LOCKED)
                .post(station + "/reports")
                .then()
                .statusCode(415);
        tell("phone-1")
                .body("{\"text\":\"" + "a".repeat(20_000) + "\"}")
                .post(station + "/reports")
                .then()
                .statusCode(413);
    }

    @Test
    void ratings_and_visits_are_counted() {
        tell("phone-1")
                .body("{\"stars\":5,\"reasons\":[\"clean\",\"friendly\"]}")
                .post(station + "/ratings")
                .then()
                .statusCode(201)
                .body("counted", equalTo(true));
        tell("phone-1")
                .body("{\"occupation\":\"courier\"}")
                .post(station + "/visits")
                .then()
                .statusCode(201);
        tell("phone-1")
                .post(station + "/visits")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false));
    }

    @Test
    void a_photo_comes_back_without_its_position_when_it_is_released() {
        String number = told(LOCKED);
        String photo = "/api/v1/reports/" + number + "/photo";
        byte[] sent = Pictures.jpegWithPosition(800, 600, 6);
        tell("phone-1").contentType("image/jpeg").body(sent).post(photo).then().statusCode(201);
        given().get(photo).then().statusCode(404);

        handling.release(EVERYTHING, new ReportNumber(number));

        byte[] shown = given().get(photo).then().statusCode(200).extract().asByteArray();
        assertThat(Pictures.decoded(shown).getHeight()).isEqualTo(800);
        assertThat(new String(shown, ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_photo_that_is_none_or_too_large_or_a_strangers_is_refused() {
        String photo = "/api/v1/reports/" + told(LOCKED) + "/photo";
        tell("phone-1")
                .contentType("image/jpeg")
                .body("PK\3\4 not a photo".getBytes(UTF_8))
                .post(photo)
                .then()
                .statusCode(400)
                .body("field", equalTo("photo"));
        tell("phone-1")
                .contentType("image/jpeg")
                .body(new byte[10 * 1024 * 1024 + 1])
                .post(photo)
                .then()
                .statusCode(400)
                .body("detail", equalTo("A photo has at most 10 MB."));
        tell("stranger")
                .contentType("image/png")
                .body(Pictures.encoded("png", Pictures.picture(10, 10)))
                .post(photo)
                .then()
                .statusCode(403);
        tell("phone-1")
                .contentType("image/webp")
                .body(new byte[9])
                .post(photo)
                .then()
                .statusCode(415);
    }

    @Test
    void a_device_that_speaks_too_often_is_asked_to_wait() {
        String device = UUID.randomUUID().toString();
        for (int i = 0; i < 30; i++) {
            assertThat(visit(device)).isLessThan(300);
        }

        tell("phone-1")
                .header("Device-Id", device)
                .post(station + "/visits")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[0-9]+"));
        assertThat(visit(UUID.randomUUID().toString())).isLessThan(300);
    }

    @Test
    void what_is_written_appears_in_no_log_line() {
        try (LogLines lines = LogLines.watched()) {
            told("{\"kind\":\"other\",\"text\":\"秘密的话\",\"contact\":\"13800009876\"}");
            tell("phone-1").body("{\"kind\":\"秘密的话").post(station + "/reports");

            assertThat(lines.records())
                    .isNotEmpty()
                    .noneMatch(line -> line.getFormattedMessage().contains("秘密"))
                    .noneMatch(line -> line.getFormattedMessage().contains("13800009876"));
        }
    }

    private int visit(String device) {
        return tell("phone-1").header("Device-Id", device).post(station + "/visits").statusCode();
    }

    private String told(String body) {
        return tell("phone-1")
                .body(body)
                .post(station + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private ValidatableResponse sent(String key, String body, int status) {
        return given().header("User-Agent", "phone-1")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(station + "/reports")
                .then()
                .statusCode(status);
    }

    /** A request of its own from a browser of that name. */
    private static RequestSpecification tell(String browser) {
        return given().header("User-Agent", browser)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
