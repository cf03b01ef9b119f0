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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

/** Many stations changed together at the desk, by an officer of 东四. */
@QuarkusTest
class BatchPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Edits edits;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<StationCode> codes = new ArrayList<>();
    private String token = "";

    @BeforeEach
    void officer() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        register(SomePeople.DONGSI);
        register(SomePeople.DONGSI);
        register("110101007");
    }

    @Test
    @DisplayName("先预览，再一次应用，再整批撤销；别的街道的不在里面")
    void all_that_the_filter_shows_is_changed_and_undone_as_one() {
        asks().get("/desk/stations/batches/new?q=" + mark)
                .then()
                .body(containsString("批量修改 2 个驿站"));
        String preview = preview().then().statusCode(200).extract().asString();
        assertThat(preview)
                .contains("将改动 2 个驿站", "<del>标准驿站</del>", "<ins>微驿站</ins>")
                .contains("<del>没有</del>", "<ins>可用</ins>");
        assertThat(kinds()).containsOnly("standard");

        String batch = apply(seen(preview)).then().statusCode(303).extract().header("Location");
        assertThat(kinds()).containsExactly("micro", "micro", "standard");
        asks().get(batch).then().body(containsString("批量修改了 2 个驿站"));
        post(batch.substring(batch.indexOf("/desk")) + "/undo", Map.of()).then().statusCode(303);
        assertThat(kinds()).containsOnly("standard");
        asks().get(batch).then().body(containsString("已经撤销")).body(not(containsString("/undo")));
    }

    @Test
    void what_changed_since_it_was_looked_at_is_shown_again_and_not_applied() {
        String seen = seen(preview().asString());
        edits.save(EVERYTHING, codes.get(0), new Edit(1, Map.of(Plain.KIND, "mobile"), Set.of()));
        apply(seen).then().statusCode(409).body(containsString("流动驿站"));
        assertThat(kinds()).containsExactly("mobile", "standard", "standard");
        apply("").then().statusCode(409);
    }

    @Test
    void a_form_that_sets_nothing_says_so() {
        post("/desk/stations/batches/preview", Map.of("q", mark))
                .then()
                .statusCode(400)
                .body(containsString("至少选一项"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set.facility", "set.condition"})
    void what_is_no_facility_is_refused(String field) {
        Map<String, String> form = new HashMap<>(wish());
        form.put(field, "<x>");
        post("/desk/stations/batches/preview", form).then().statusCode(400);
    }

    @Test
    void a_text_that_cannot_be_is_said_for_each_station_and_cannot_be_applied() {
        post("/desk/stations/batches/preview", Map.of("q", mark, "set.kind", "<script>"))
                .then()
                .statusCode(200)
                .body(containsString("请从列出的里面选一个"))
                .body(not(containsString("<script>\"")))
                .body(not(containsString("name=\"seen\"")));
    }

    @Test
    void who_may_not_change_stations_changes_none_together() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.INSPECTOR));
        asks().get("/desk/stations/batches/new?q=" + mark).then().statusCode(403);
        asks().get("/desk/stations?q=" + mark).then().body(not(containsString("form=\"bulk\"")));
        asks().get("/desk/stations/batches/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Response preview() {
        return post("/desk/stations/batches/preview", wish());
    }

    private Response apply(String seen) {
        Map<String, String> form = new HashMap<>(wish());
        form.put("seen", seen);
        return post("/desk/stations/batches/apply", form);
    }

    private Map<String, String> wish() {
        return Map.of(
                "q", mark, "set.kind", "micro", "set.facility", "aed", "set.condition", "works");
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private List<String> kinds() {
        return stations.list(EVERYTHING, codes).stream()
                .map(station -> station.profile().kind().id())
                .toList();
    }

    private void register(String unit) {
        StationProfile profile =
                StationExamples.profile(
                        "驿站" + mark, StationExamples.hours(), StationExamples.facilities(), unit);
        codes.add(
                stations.register(
                                EVERYTHING,
                                StationExamples.of(
                                        profile, Standing.OPEN, UUID.randomUUID().toString()))
                        .code());
    }

    private Response post(String path, Map<String, String> form) {
        return asks().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    private RequestSpecification asks() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN");
    }
}
