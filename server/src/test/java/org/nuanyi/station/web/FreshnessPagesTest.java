package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/** The board of freshness, on the page and as a table for Excel. */
@QuarkusTest
class FreshnessPagesTest {

    @Inject Stations stations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private String officer;

    @BeforeEach
    void arrange() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        officer = people.token(people.holding(Role.UNIT_OFFICER));
        add("110101006");
        add("110101007");
    }

    @Test
    void the_board_shows_the_readers_units_and_leads_to_their_stations() {
        with(officer)
                .get("/desk/freshness")
                .then()
                .statusCode(200)
                .body(containsString("东四街道总工会"))
                .body(containsString("href=\"/desk/stations?unit=110101006\""))
                .body(not(containsString("朝阳门街道总工会")));
    }

    @Test
    void the_export_holds_what_the_page_shows() {
        String csv = with(officer).get("/desk/freshness/csv").then().extract().asString();

        assertThat(csv).startsWith("\uFEFF单位,开放驿站,今天");
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("\"东四街道总工会\",").contains("\"合计\",").doesNotContain("朝阳门");
    }

    private void add(String unit) {
        stations.register(
                EVERYTHING,
                new NewStation(
                        StationExamples.profile(
                                "新鲜驿站",
                                StationExamples.hours(),
                                StationExamples.facilities(),
                                unit),
                        Standing.OPEN,
                        new Origin(Provenance.ENTERED, "freshness", UUID.randomUUID().toString()),
                        Optional.empty()));
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
