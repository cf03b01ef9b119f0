package org.nuanyi.cabinet.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/** A device asks for its papers over HTTP, as docs/cabinet-protocol.md says in section 10. */
@QuarkusTest
class ProvisionApiTest {

    private static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.empty()),
                    Reach.everything(),
                    Reach.everything());

    @Inject Stations stations;
    @Inject Cabinets cabinets;
    @Inject Provisioning provisioning;

    private final String id = "api-" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void aCabinetAndItsToken() {
        NewStation at =
                StationExamples.of(
                        StationExamples.profile("有柜子的驿站"), Standing.OPEN, "provision " + id);
        cabinets.add(OFFICE, id, stations.register(OFFICE, at).code(), "一层大厅");
        token = provisioning.token(OFFICE, id);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/cabinets/provision")
                .then();
    }

    private static String asking(String token, UUID request) {
        return """
        {"token": "%s", "request_id": "%s", "firmware": "sim-1"}
        """
                .formatted(token, request);
    }

    @Test
    @DisplayName("凭令牌领证件，领一次；谁也不许缓存")
    void a_token_gives_the_papers_once() {
        UUID request = UUID.randomUUID();

        String password =
                post(asking(token, request))
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body("cabinet", equalTo(id))
                        .body("user", equalTo(id))
                        .body("broker.host", equalTo("cabinets.example.org"))
                        .body("broker.port", equalTo(8883))
                        .body("broker.tls", equalTo(true))
                        .body("keys", hasSize(1))
                        .body("keys[0].crv", equalTo("Ed25519"))
                        .body("keys[0].d", nullValue())
                        .body("heartbeat_seconds", equalTo(60))
                        .body("boot", equalTo(1))
                        .extract()
                        .path("password");

        post(asking(token, request)).statusCode(200).body("password", equalTo(password));
        post(asking(token, UUID.randomUUID())).statusCode(409).body("field", equalTo("token"));
    }

    @Test
    void what_is_no_token_or_no_request_is_told_so() {
        post(asking("x".repeat(43), UUID.randomUUID()))
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
        post("{\"token\": \"" + token + "\"}")
                .statusCode(400)
                .body("detail", containsString("request_id"));
    }
}
