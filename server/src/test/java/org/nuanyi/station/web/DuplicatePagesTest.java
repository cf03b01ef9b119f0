package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/** Two stations that look like one, at the desk and at the door. */
@QuarkusTest
class DuplicatePagesTest {

    @Inject Stations stations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private String officer;
    private StationCode kept;
    private StationCode gone;

    @BeforeEach
    void two() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        officer = people.token(people.holding(Role.UNIT_OFFICER));
        String name = "重复" + UUID.randomUUID() + "驿站";
        kept = add(name);
        gone = add(name);
    }

    @Test
    void a_pair_is_shown_until_it_is_told_apart() {
        with(officer)
                .get("/desk/duplicates")
                .then()
                .statusCode(200)
                .body(containsString(gone.value()))
                .body(containsString("<dt>最近确认开门</dt><dd>从未</dd>"));
        with(officer)
                .formParam("one", gone.value())
                .formParam("other", kept.value())
                .post("/desk/duplicates/two")
                .then()
                .statusCode(303);
        with(officer).get("/desk/duplicates").then().body(not(containsString(gone.value())));
    }

    @DisplayName("合并以后，门上的旧二维码照样用")
    @Test
    void the_code_of_the_one_that_goes_leads_to_the_one_that_stays_for_good() {
        merge().then().statusCode(303);
        await().untilAsserted(
                        () ->
                                given().redirects()
                                        .follow(false)
                                        .get("/s/" + gone + "?v=door")
                                        .then()
                                        .statusCode(301)
                                        .header("Location", endsWith("/s/" + kept + "?v=door")));

        merge().then().statusCode(400).body(containsString("没有合并"));
    }

    private Response merge() {
        return with(officer)
                .formParam("kept", kept.value())
                .formParam("gone", gone.value())
                .post("/desk/duplicates/one");
    }

    private StationCode add(String name) {
        return stations.register(
                        EVERYTHING,
                        new NewStation(
                                StationExamples.profile(
                                        name,
                                        StationExamples.hours(),
                                        StationExamples.facilities(),
                                        "110101006"),
                                Standing.OPEN,
                                new Origin(
                                        Provenance.ENTERED, "twice", UUID.randomUUID().toString()),
                                Optional.empty()))
                .code();
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
