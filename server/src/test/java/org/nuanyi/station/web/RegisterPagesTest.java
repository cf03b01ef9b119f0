package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

/** The table of the register, as an officer of 东四 asks for it. */
@QuarkusTest
class RegisterPagesTest {

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;

    private String token = "";

    /** In every name, so that a search finds this test's stations only. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void officer() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
    }

    @Test
    void the_address_holds_the_question_and_the_form_shows_it_again() {
        StationCode code = register("东四驿站" + mark, SomePeople.DONGSI);
        String page =
                page("?q=" + mark + "&kind=standard&state=open&order=name")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(page)
                .contains("/desk/stations/" + code, "value=\"" + mark + "\"")
                .contains(
                        "<option value=\"standard\" selected>", "<option value=\"open\" selected>")
                .contains("<option value=\"name\" selected>")
                .contains("符合条件 1 个");
        page("?q=" + mark + "&kind=micro").then().body(containsString("没有符合条件的驿站"));
    }

    @Test
    @DisplayName("街道干事看不到别的街道的驿站，也选不到别的单位")
    void another_units_stations_are_not_there() {
        register("东四驿站" + mark, SomePeople.DONGSI);
        register("朝阳门驿站" + mark, "110101007");
        page("?q=" + mark).then().body(containsString("符合条件 1 个")).body(not(containsString("朝阳门")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=gone",
                "kind=x",
                "facility=x",
                "condition=x",
                "order=x",
                "page=0",
                "page=1;drop",
                "demo=maybe",
                "unit=nowhere"
            })
    void what_is_no_filter_is_refused_in_a_sentence(String query) {
        String field = query.substring(0, query.indexOf('='));
        page("?" + query).then().statusCode(400).body(containsString(field));
    }

    @Test
    void what_is_typed_comes_back_as_text() {
        String hostile = "\"><script>alert(1)</script>";
        register(mark + "<img src=x onerror=alert(1)>", SomePeople.DONGSI);
        officerAsks()
                .queryParam("q", hostile)
                .get("/desk/stations")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
        page("?q=" + mark)
                .then()
                .body(not(containsString("<img")))
                .body(containsString("&lt;img src=x onerror=alert(1)&gt;"));
    }

    @Test
    void the_columns_that_were_chosen_are_remembered() {
        register("东四驿站" + mark, SomePeople.DONGSI);
        Response chosen =
                officerAsks()
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("column", "host")
                        .formParam("column", "nothing")
                        .formParam("back", "/desk/stations?q=" + mark)
                        .post("/desk/stations/columns");
        chosen.then()
                .statusCode(303)
                .header("Location", containsString("/desk/stations?q=" + mark));
        officerAsks()
                .cookies(Map.of(Column.COOKIE, chosen.cookie(Column.COOKIE)))
                .get("/desk/stations?q=" + mark)
                .then()
                .body(containsString("永和大王"))
                .body(not(containsString("<th scope=\"col\">开放时间")));
    }

    @Test
    void nobody_is_sent_to_another_site_from_here() {
        officerAsks()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParam("back", "https://evil.example/desk/stations?")
                .post("/desk/stations/columns")
                .then()
                .header("Location", not(containsString("evil")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"KEEPER", "SYSTEM_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void who_has_nothing_to_do_with_it_does_not_see_it(Role role) {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(role));
        page("").then().statusCode(403);
    }

    private StationCode register(String name, String unit) {
        StationProfile profile =
                StationExamples.profile(
                        name, StationExamples.hours(), StationExamples.facilities(), unit);
        return stations.register(
                        EVERYTHING,
                        StationExamples.of(profile, Standing.OPEN, UUID.randomUUID().toString()))
                .code();
    }

    private Response page(String query) {
        return officerAsks().get("/desk/stations" + query);
    }

    private RequestSpecification officerAsks() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN");
    }
}
