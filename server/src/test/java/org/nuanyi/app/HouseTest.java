package org.nuanyi.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseTest {

    private static final String NEAREST = "/api/v1/stations/nearest";

    @Test
    void metrics_count_requests_by_route_and_hold_no_position() {
        given().get(NEAREST + "?lon=116.4193&lat=39.9284").then().statusCode(200);

        String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics.lines())
                .anyMatch(
                        line ->
                                line.startsWith("http_server_requests_seconds_count{")
                                        && line.contains("uri=\"" + NEAREST + "\""));
        assertThat(metrics).doesNotContain("116.4193", "39.9284");
    }

    @Test
    void metrics_tell_how_many_stations_are_found_and_whether_changes_arrive() {
        assertThat(given().get("/q/metrics").asString().lines())
                .anyMatch(line -> line.matches("nuanyi_stations_public [0-9.]+"))
                .anyMatch(line -> line.matches("nuanyi_outbox_following 1\\.0"))
                .anyMatch(line -> line.matches("nuanyi_snapshot_age_seconds [0-9.E-]+"))
                .anyMatch(line -> line.startsWith("nuanyi_snapshot_refresh_seconds_count"));
    }

    @Test
    void is_ready_once_the_database_answers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
