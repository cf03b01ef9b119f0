package org.nuanyi.kernel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.testing.LogLines;

@QuarkusTest
class FrontDoorTest {

    private static final String POSITION = "lon=116.4193&lat=39.9284";

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"/api/testing/", "/api/testing/virtual/", "/testing/plain/"})
    void bad_input_is_a_400_that_names_the_field(String place) {
        given().get(place + "input")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"))
                .body("field", equalTo("lon"))
                .body("detail", containsString("-180 to 180"))
                .body("requestId", matchesPattern("[0-9a-z-]+"));
    }

    @ParameterizedTest
    @CsvSource({"missing, 404", "forbidden, 403"})
    void what_is_missing_and_what_is_not_allowed_say_so(String way, int status) {
        given().get("/api/testing/" + way)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/testing/", "/api/testing/virtual/", "/testing/plain/"})
    void a_bug_is_a_500_that_tells_nothing_and_is_logged_once(String place) {
        try (LogLines lines = LogLines.watched()) {
            given().header("X-Request-Id", "bug-1")
                    .get(place + "bug?" + POSITION)
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("requestId", equalTo("bug-1"))
                    .body("detail", not(containsString("a bug")));
            assertThat(lines.records())
                    .filteredOn(line -> line.getThrown() != null)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage()).contains("bug-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/q/nothing"})
    void an_unknown_address_is_a_404_problem(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void an_unknown_address_is_a_page_for_people() {
        given().accept("text/html")
                .get("/nothing")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("没有这个页面"));
    }

    @Test
    void a_wrong_method_is_a_405_problem() {
        given().delete("/api/testing/fine")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_500_000, 5_000_000})
    void an_address_that_is_too_long_is_refused_cleanly(int length) throws IOException {
        assertThat(firstLine("/api/v1/stations/nearest?lon=" + "1".repeat(length)))
                .matches("HTTP/1.. 414");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/testing/fine",
                "/api/testing/input",
                "/testing/plain/bug",
                "/nothing",
                "/q/health"
            })
    void every_answer_carries_the_security_headers(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Permissions-Policy", containsString("geolocation=(self)"))
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void a_request_keeps_the_id_a_proxy_gave_it() {
        given().header("X-Request-Id", "proxy_7.a-B")
                .get("/api/testing/fine")
                .then()
                .header("X-Request-Id", "proxy_7.a-B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "{\"x\":1}", "编号", "$(id)"})
    void an_id_that_could_harm_a_log_is_replaced(String id) {
        given().header("X-Request-Id", id)
                .get("/api/testing/fine")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{10}-[0-9a-z]+"));
    }

    @Test
    void an_id_longer_than_64_signs_is_replaced() {
        given().header("X-Request-Id", "a".repeat(65))
                .get("/api/testing/fine")
                .then()
                .header("X-Request-Id", not(equalTo("a".repeat(65))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/testing/fine",
                "/api/testing/input",
                "/api/testing/bug",
                "/testing/plain/bug",
                "/nothing"
            })
    void no_log_line_holds_the_position_that_was_asked_for(String path) {
        try (LogLines lines = LogLines.watched()) {
            given().header("Referer", root + "?" + POSITION).get(path + "?" + POSITION);
            await().until(() -> !lines.of("nuanyi.access").isEmpty());
            assertThat(lines.records())
                    .allSatisfy(line -> assertThat(whole(line)).doesNotContain("116.4193"));
        }
    }

    @Test
    void the_access_log_says_what_was_asked_and_how_it_went() {
        try (LogLines lines = LogLines.watched()) {
            given().header("X-Request-Id", "seen-1").get("/api/testing/fine?" + POSITION);
            await().until(() -> !lines.of("nuanyi.access").isEmpty());
            assertThat(lines.of("nuanyi.access"))
                    .singleElement()
                    .satisfies(
                            line -> {
                                assertThat(line.getFormattedMessage())
                                        .matches("GET /api/testing/fine 200 2B [0-9.]+ms");
                                assertThat(line.getMdc("requestId")).isEqualTo("seen-1");
                            });
        }
    }

    @Test
    void any_page_may_read_the_api() {
        given().header("Origin", "https://example.org")
                .get("/api/testing/fine")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        preflight("GET").then().statusCode(204).header("Access-Control-Allow-Methods", "GET, HEAD");
    }

    @Test
    void no_page_of_another_origin_may_write() {
        preflight("POST").then().header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://example.org")
                .post("/api/testing/fine")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static Response preflight(String method) {
        return given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", method)
                .options("/api/testing/fine");
    }

    private String firstLine(String path) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static String whole(ExtLogRecord line) {
        Throwable thrown = line.getThrown();
        return line.getFormattedMessage() + line.getMdcCopy() + (thrown == null ? "" : thrown);
    }
}
