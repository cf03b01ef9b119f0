package org.nuanyi.build.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.testing.TestScopes;

/** A project at the desk, from the application to the first open day. */
@QuarkusTest
class ProjectPagesTest {

    private static final String DONGSI = SomePeople.DONGSI;

    @Inject Projects projects;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String officer;
    private String page;

    @BeforeEach
    void apply() {
        people = new SomePeople(jdbi, clock, sealing);
        officer = token(DONGSI, Role.UNIT_OFFICER);
        Response applied =
                form(officer)
                        .formParam("unit", DONGSI)
                        .formParam("name", "隆福寺<b>驿站")
                        .formParam("address", "隆福寺街 1 号")
                        .formParam("kind", "micro")
                        .post("/desk/build/new");
        assertThat(applied.statusCode()).isEqualTo(303);
        page = applied.header("Location").replaceAll("^.*(/desk/build/.*)$", "$1");
    }

    @DisplayName("从申请到开放：干事填，负责人定址，办公室立项、验收")
    @Test
    void from_the_application_to_the_open_station() {
        String leader = token(DONGSI, Role.UNIT_LEADER);
        String office = token(DONGSI, Role.DISTRICT_OFFICE);
        act(office, "agree", 0).then().statusCode(303);
        with(leader).get(page).then().body(containsString("选址情况还没填"));

        save("site", "point", "116.4255,39.9298 gcj02", "source", "现场采集", "floor", "一层")
                .then()
                .statusCode(400)
                .body(containsString("site-area_m2-wrong"));
        save(
                        "site",
                        "point",
                        "116.4255,39.9298 gcj02",
                        "source",
                        "现场采集",
                        "floor",
                        "一层",
                        "area_m2",
                        "4.5",
                        "people_served",
                        "120")
                .then()
                .statusCode(303);
        with(officer)
                .multiPart("photo", "p.png", SomeProjects.png(), "image/png")
                .multiPart("shows", "place")
                .multiPart("seen", version())
                .post(page + "/photos")
                .then()
                .statusCode(303);
        act(leader, "site", 1).then().statusCode(303);
        save("unheard", "reason", "三条街都问过").then().statusCode(303);
        act(officer, "hear", 2).then().statusCode(303);
        save("staff", "keeper", "王师傅", "mobile", "13800001234", "trained_on", "2026-11-20")
                .then()
                .statusCode(303);
        with(officer).get(page).then().body(not(containsString("13800001234")));
        act(officer, "staff", 3).then().statusCode(303);
        equip().then().statusCode(303);
        act(officer, "equip", 4).then().statusCode(303);
        save(
                        "rules",
                        "signed_on",
                        "2026-11-20",
                        "ruled_on",
                        "2026-11-20",
                        "entry",
                        "walk-in",
                        "serves",
                        "everyone",
                        "hours",
                        "09:00-22:00")
                .then()
                .statusCode(303);
        act(officer, "submit", 5).then().statusCode(303);

        act(office, "accept", 6).then().statusCode(400).body(containsString("还没有交上来的验收清单"));
        check(office);
        with(officer).get(page).then().body(containsString("新建驿站验收（六有）"), containsString("全部做到"));
        act(office, "accept", 6).then().statusCode(303);
        with(officer).get(page).then().statusCode(200).body(containsString("/desk/stations/"));
    }

    @Test
    void it_stands_on_the_board_and_in_the_list() {
        for (String address :
                new String[] {"/desk/build?unit=" + DONGSI, "/desk/build?view=list"}) {
            with(officer)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString(page))
                    .body(containsString("隆福寺&lt;b&gt;驿站"));
        }
        with(officer).get("/desk/build?q=nowhere").then().body(not(containsString(page)));
    }

    @Test
    void another_units_project_is_not_found() {
        String stranger = token("110101007", Role.UNIT_OFFICER);
        with(stranger).get(page).then().statusCode(404);
        with(stranger).get("/desk/build").then().body(not(containsString(page)));
        act(stranger, "withdraw", 0).then().statusCode(404);
    }

    @DisplayName("在别的单位当负责人，不能替本单位负责人定址")
    @Test
    void who_leads_another_unit_is_no_leader_here() {
        Account both = people.person();
        hold(both, "110101007", Role.UNIT_LEADER);
        hold(both, DONGSI, Role.UNIT_OFFICER);
        act(token(DONGSI, Role.DISTRICT_OFFICE), "agree", 0).then().statusCode(303);
        act(people.token(both), "return", 1, "重来")
                .then()
                .statusCode(400)
                .body(containsString("不由您的角色办理"));
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        form(officer)
                .formParam("part", "unheard")
                .formParam("seen", 7)
                .formParam("reason", "x")
                .post(page + "/facts")
                .then()
                .statusCode(409)
                .body(containsString("刚才有人改过"));
    }

    @Test
    void an_application_names_the_field_that_is_missing_and_keeps_the_rest() {
        form(officer)
                .formParam("unit", DONGSI)
                .formParam("address", "朝内大街")
                .formParam("kind", "micro")
                .post("/desk/build/new")
                .then()
                .statusCode(400)
                .body(containsString("new-name-wrong"))
                .body(containsString("朝内大街"));
    }

    /** By the form of six points, at its own page, with photos. */
    private void check(String office) {
        form(officer)
                .formParam("form", "acceptance-6")
                .post(page + "/checklists")
                .then()
                .statusCode(400)
                .body(containsString("不能是申请或配设施的人"));
        String fill =
                form(office)
                        .formParam("form", "acceptance-6")
                        .post(page + "/checklists")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location")
                        .replaceAll("^.*(/desk/forms/[^?]*).*$", "$1");
        with(office).get(page).then().body(containsString("继续填写"));
        RequestSpecification sent =
                with(office)
                        .multiPart("trunk", "0")
                        .multiPart("branch", UUID.randomUUID().toString())
                        .multiPart("back", page)
                        .multiPart("do", "submit")
                        .multiPart("f-area", "4.5")
                        .multiPart("f-facilities-list", "hot-water")
                        .multiPart("f-passed", "passed")
                        .multiPart("f-accepted-on", "2026-11-24");
        List.of("sign", "place", "facilities", "functions", "rules", "map")
                .forEach(field -> sent.multiPart("f-" + field, "yes"));
        List.of("sign", "place", "facilities", "rules")
                .forEach(
                        field ->
                                sent.multiPart(
                                        "photo-" + field + "-photo",
                                        "p.png",
                                        SomeProjects.png(),
                                        "image/png"));
        assertThat(sent.post(fill).header("Location")).endsWith(page);
    }

    private Response equip() {
        RequestSpecification form =
                form(officer).formParam("part", "equipment").formParam("seen", version());
        projects.dossier(TestScopes.EVERYTHING, code())
                .equipment()
                .forEach(one -> form.formParam("there-" + one.facility().id(), "yes"));
        return form.post(page + "/facts");
    }

    private Response save(String part, String... fields) {
        RequestSpecification form =
                form(officer).formParam("part", part).formParam("seen", version());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(page + "/facts");
    }

    private Response act(String token, String event, int seen) {
        return act(token, event, seen, "");
    }

    private Response act(String token, String event, int seen, String comment) {
        return form(token)
                .formParam("verb", "event")
                .formParam("event", event)
                .formParam("seen", seen)
                .formParam("comment", comment)
                .post(page + "/act");
    }

    private int version() {
        return projects.dossier(TestScopes.EVERYTHING, code()).project().version();
    }

    private ProjectCode code() {
        return new ProjectCode(page.replaceAll(".*/", ""));
    }

    private String token(String unit, Role role) {
        Account account = people.person();
        hold(account, unit, role);
        return people.token(account);
    }

    private void hold(Account account, String unit, Role role) {
        people.hold(account, new HeldRole(role, unit, LocalDate.now(clock), Optional.empty()));
    }

    private static RequestSpecification form(String token) {
        return with(token).contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static RequestSpecification with(String token) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
