package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.AuditEntries;

/** Partner systems and devices: made at the desk, calling the API. */
@QuarkusTest
class MachinesPagesTest {

    private static final String MACHINES = "/desk/machines";
    private static final String STATIONS = "/api/v1/partner/stations";

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Scopes scopes;

    private SomePeople people;
    private String administrator = "";

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
        administrator = people.token(people.holding(Role.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void a_key_is_shown_once_and_takes_the_stations_of_its_unit_whole() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        register("东四" + mark, SomePeople.DONGSI);
        register("朝阳门" + mark, "110101007");

        Response made = make(Map.of());
        String key = shown(made, "nyk_[0-9A-Za-z_-]+");
        String page = MACHINES + "/" + id(made);

        desk().get(page).then().statusCode(200).body(not(containsString(key)));
        String taken =
                bearer(key)
                        .get(STATIONS + "?limit=500")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .extract()
                        .asString();
        assertThat(taken)
                .contains("东四" + mark, "\"hours\":\"Mo-Su 07:00-22:00\"", "\"microwave\"")
                .doesNotContain("朝阳门" + mark, "王师傅", "13800001234");
    }

    @Test
    void pages_of_it_lead_from_one_to_the_next() {
        register("甲", SomePeople.DONGSI);
        register("乙", SomePeople.DONGSI);
        String key = people.partner(SomePeople.DONGSI).secret();
        String next =
                bearer(key)
                        .get(STATIONS + "?limit=1")
                        .then()
                        .body("stations.size()", equalTo(1))
                        .body("next", notNullValue())
                        .extract()
                        .path("next");
        String second =
                bearer(key).get(STATIONS + "?limit=1&cursor=" + next).path("stations[0].code");
        assertThat(second).isGreaterThan(next);
        bearer(key)
                .get(STATIONS + "?limit=501")
                .then()
                .statusCode(400)
                .body(containsString("limit"));
        bearer(key).get(STATIONS + "?cursor=x").then().statusCode(400);
    }

    @Test
    void that_they_were_taken_stands_in_the_trail_under_the_partners_name() {
        var made = people.partner(SomePeople.DONGSI);
        bearer(made.secret()).header("X-Request-Id", "machines-take").get(STATIONS);
        assertThat(AuditEntries.of(scopes, "machines-take"))
                .singleElement()
                .asString()
                .startsWith("station.take  by " + made.account().id() + " partner done");
    }

    @Test
    void without_a_right_key_nothing_is_given() {
        String key = people.partner(SomePeople.DONGSI).secret();
        given().get(STATIONS).then().statusCode(401);
        bearer(key.substring(0, 20) + "x".repeat(36)).get(STATIONS).then().statusCode(401);
        bearer("nyk_").get(STATIONS).then().statusCode(401);
        given().cookie("nuanyi_session", administrator).get(STATIONS).then().statusCode(403);
        bearer(key).get("/api/v1/device").then().statusCode(403);
        bearer(key).cookie("nuanyi_session", administrator).get(STATIONS).then().statusCode(200);
    }

    @DisplayName("密钥只能调接口，打不开工作台")
    @Test
    void a_key_opens_no_page_of_the_desk() {
        String key = people.partner(SomePeople.DONGSI).secret();
        for (String path : new String[] {"/desk", MACHINES, "/desk/stations"}) {
            bearer(key)
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/desk/login"));
        }
    }

    @Test
    void it_may_ask_so_often_in_a_minute_and_no_more() {
        String key = shown(make(Map.of("per_minute", "3")), "nyk_[0-9A-Za-z_-]+");
        for (int i = 0; i < 3; i++) {
            bearer(key).get(STATIONS + "?limit=1").then().statusCode(200);
        }
        bearer(key).get(STATIONS).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void a_device_comes_to_its_key_by_a_token_and_learns_what_it_is() {
        Response made = make(Map.of("kind", "device", "station", "10000017", "name", "柜子"));
        String token = shown(made, "[0-9A-Za-z_-]{43}");

        String key =
                provision(token)
                        .then()
                        .statusCode(201)
                        .header("Cache-Control", "no-store")
                        .extract()
                        .path("key");

        bearer(key)
                .get("/api/v1/device")
                .then()
                .statusCode(200)
                .body("name", equalTo("柜子"))
                .body("station", equalTo("10000017"))
                .body("unit", equalTo(SomePeople.DONGSI));
        provision(token).then().statusCode(400).body("field", equalTo("token"));
        given().contentType("application/json")
                .body("{")
                .post("/api/v1/device/key")
                .then()
                .statusCode(400);
        bearer(key).get(STATIONS).then().statusCode(403);
    }

    @Test
    void it_is_changed_revoked_and_ended_at_the_desk() {
        Response made = make(Map.of());
        String first = shown(made, "nyk_[0-9A-Za-z_-]+");
        String page = MACHINES + "/" + id(made);

        String second = shown(post(page + "/key", Map.of()), "nyk_[0-9A-Za-z_-]+");
        bearer(first).get(STATIONS).then().statusCode(200);
        post(page + "/keys/" + first.substring(4, 12) + "/revoke", Map.of()).then().statusCode(303);
        bearer(first).get(STATIONS).then().statusCode(401);
        bearer(second).get(STATIONS).then().statusCode(200);
        post(page + "/end", Map.of()).then().statusCode(303);
        bearer(second).get(STATIONS).then().statusCode(401);
        desk().get(MACHINES).then().body(containsString("已停用"));
        desk().get("/desk/people/" + id(made)).then().statusCode(404);
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        make(Map.of("networks", "nowhere", "name", "<b>平台</b>"))
                .then()
                .statusCode(400)
                .body(containsString("网段要写成"))
                .body(containsString("&lt;b&gt;平台"))
                .body(containsString("value=\"nowhere\""));
    }

    private Response make(Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "kind", "partner",
                                "name", "12351 平台",
                                "unit", SomePeople.DONGSI,
                                "until", LocalDate.now(clock).plusDays(30).toString(),
                                "per_minute", "600"));
        form.putAll(other);
        return post(MACHINES + "/new", form);
    }

    private Response post(String path, Map<String, String> form) {
        return desk().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    private static Response provision(String token) {
        return given().contentType("application/json")
                .body("{\"token\": \"" + token + "\"}")
                .post("/api/v1/device/key");
    }

    private RequestSpecification desk() {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .cookie("nuanyi_session", administrator);
    }

    private static RequestSpecification bearer(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static String shown(Response page, String pattern) {
        return group(page, "<code class=\"link-shown\">(" + pattern + ")</code>");
    }

    private static String id(Response page) {
        return group(page, MACHINES + "/([0-9a-f-]{36})/key\"");
    }

    private static String group(Response page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.asString());
        assertThat(found.find()).as("%s in %s", pattern, page.asString()).isTrue();
        return found.group(1);
    }

    private void register(String name, String unit) {
        stations.register(
                EVERYTHING,
                new NewStation(
                        StationExamples.profile(
                                name, StationExamples.hours(), StationExamples.facilities(), unit),
                        Standing.OPEN,
                        new Origin(Provenance.ENTERED, "machines", UUID.randomUUID().toString()),
                        Optional.of(new Keeper("王师傅", "13800001234"))));
    }
}
