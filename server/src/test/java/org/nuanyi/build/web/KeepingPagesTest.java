package org.nuanyi.build.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.build.SomeChanges;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/**
 * A station after it opened, at the desk: what is asked for, by whom it is decided, what is kept.
 */
@QuarkusTest
class KeepingPagesTest {

    /** Where nobody else's test works: what waits for its people is of this test alone. */
    private static final String UNIT = "110101012";

    private static final String CHANGES = "/desk/build/changes";

    @Inject Stations stations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String officer;
    private String leader;
    private String office;
    private StationCode code;
    private String page;

    @BeforeEach
    void register() {
        people = new SomePeople(jdbi, clock, sealing);
        officer = token(Role.UNIT_OFFICER);
        leader = token(Role.UNIT_LEADER);
        office = token(Role.DISTRICT_OFFICE);
        code =
                stations.register(
                                EVERYTHING,
                                new NewStation(
                                        StationExamples.profile(
                                                "搬家<b>驿站",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                UNIT),
                                        Standing.OPEN,
                                        new Origin(
                                                Provenance.ENTERED,
                                                "test",
                                                UUID.randomUUID().toString()),
                                        Optional.empty()))
                        .code();
        page = "/desk/build/stations/" + code;
    }

    @Test
    @DisplayName("迁址：从驿站页申请，负责人审核，区里决定，名册跟着改，过程都看得到")
    void a_move_is_asked_for_looked_at_decided_and_kept() {
        get(officer, "/desk/stations/" + code)
                .body(containsString(page), containsString("没有登记协议，也没有变更"));
        get(officer, page).body(containsString(page + "/relocation"));
        ask("relocation", Map.of("why", "店面搬家", "address", "东四十条 9 号"))
                .then()
                .statusCode(400)
                .body(containsString("change-point-wrong"), containsString("店面搬家"));
        String change = asked("relocation", move());

        get(officer, CHANGES)
                .body(containsString(change), containsString("等谁办"), containsString("单位负责人"));
        get(leader, "/desk").body(containsString("驿站变更待审核"));
        get(office, "/desk").body(not(containsString("驿站变更待审核")));
        act(leader, change, "submit", 0).then().statusCode(303);
        get(office, "/desk").body(containsString("驿站变更待决定"));
        act(officer, change, "carry-out", 1).then().statusCode(400);
        act(office, change, "carry-out", 1).then().statusCode(303);

        assertThat(station().profile().place().address()).isEqualTo("东四十条 9 号");
        assertThat(station().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
        get(officer, "/desk/stations/" + code)
                .body(
                        containsString(change),
                        containsString("已办结"),
                        containsString(LocalDate.now(clock) + " 李明"));
        get(officer, CHANGES).body(not(containsString(change)));
        get(officer, CHANGES + "?all=1").body(containsString(change));
        get(officer, change).body(not(containsString("/act\"")));
    }

    @Test
    @DisplayName("退出和恢复：撤了公众看得到为什么，再开要核查")
    void a_station_ends_and_opens_again_by_a_decision() {
        ask("exit", Map.of("why", "店面到期", "basis", "host", "notice_on", "2026-01-05"))
                .then()
                .statusCode(400)
                .body(containsString("change-instead-wrong"));
        decide(
                asked(
                        "exit",
                        Map.of(
                                "why", "店面到期",
                                "basis", "host",
                                "notice_on", "2026-01-05",
                                "instead", "隔壁邮局")));
        assertThat(station().standing().lifecycle()).isEqualTo(Lifecycle.CLOSED);
        assertThat(station().standing().reason()).isEqualTo("店面到期。可以改去：隔壁邮局");
        get(officer, page)
                .body(containsString(page + "/reopening"), not(containsString(page + "/exit")));

        decide(
                asked(
                        "reopening",
                        Map.of("why", "又租下了", "checked_on", "2026-01-06", "found", "水电都通")));
        assertThat(station().standing().lifecycle()).isEqualTo(Lifecycle.OPEN);
        get(officer, page).body(containsString("退出"), containsString("恢复"));
    }

    @Test
    void one_thing_is_under_way_at_a_time_and_is_mended_while_nobody_has_agreed() {
        String change = asked("renewal", Map.of("why", "再租三年"));
        ask("relocation", move()).then().statusCode(409).body(containsString("已经有一项变更在办"));
        get(leader, change).body(containsString("还没有到期日更晚的新协议"));
        form(officer)
                .formParam("seen", 1)
                .formParam("why", "再租五年")
                .post(change + "/facts")
                .then()
                .statusCode(303);
        form(officer)
                .formParam("seen", 1)
                .formParam("why", "x")
                .post(change + "/facts")
                .then()
                .statusCode(409);
        sign(change + "/agreements", "永和大王", day(900)).then().statusCode(303);
        act(leader, change, "submit", 0).then().statusCode(303);
        get(officer, change).body(containsString("再租五年"), not(containsString("/facts")));
    }

    @Test
    @DisplayName("协议：到期前提醒，附件只下载不显示，登错了删掉")
    void an_agreement_reminds_before_it_ends() {
        String list = "/desk/build/agreements";
        with(officer)
                .multiPart("host", "永和大王", "text/plain; charset=UTF-8")
                .multiPart("starts_on", "2026-01-01")
                .multiPart("ends_on", day(20))
                .post(page + "/agreements/new")
                .then()
                .statusCode(400)
                .body(containsString("agreement-file-wrong"), containsString("永和大王"));
        sign(page + "/agreements/new", "远的<i>单位", day(300)).then().statusCode(303);
        get(officer, list).body(not(containsString("远的")));
        get(officer, list + "?all=1").body(containsString("远的&lt;i&gt;单位"));
        String far = file(get(officer, page));
        with(officer).post(far.replace("/file", "/remove")).then().statusCode(303);
        get(officer, list + "?all=1").body(not(containsString("远的")));

        sign(page + "/agreements/new", "永和大王", day(20)).then().statusCode(303);
        get(officer, list).body(containsString("永和大王"), containsString("还有 20 天"));
        get(officer, "/desk").body(containsString("协议 30 天内到期：谈续约"));
        with(officer)
                .get(file(get(officer, page)))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void another_unit_sees_nothing_of_it() {
        String change = asked("renewal", Map.of("why", "再租三年"));
        Account other = people.person();
        people.hold(
                other,
                new HeldRole(
                        Role.UNIT_OFFICER, "110101007", LocalDate.now(clock), Optional.empty()));
        String stranger = people.token(other);
        with(stranger).get(page).then().statusCode(404);
        with(stranger).get(change).then().statusCode(404);
        get(stranger, CHANGES + "?all=1").body(not(containsString(change)));
    }

    private void decide(String change) {
        act(leader, change, "submit", 0).then().statusCode(303);
        act(office, change, "carry-out", 1).then().statusCode(303);
    }

    private static Map<String, String> move() {
        return Map.of(
                "why", "店面搬家",
                "address", "东四十条 9 号",
                "point", "116.4255,39.9298 gcj02",
                "source", "现场采集",
                "floor", "临街一层",
                "area_m2", "4.5",
                "people_served", "120");
    }

    private Response ask(String kind, Map<String, String> facts) {
        return form(officer).formParams(facts).post(page + "/" + kind);
    }

    /** Path of the change that was asked for. */
    private String asked(String kind, Map<String, String> facts) {
        Response answer = ask(kind, facts);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^.*(/desk/build/.*)$", "$1");
    }

    private Response sign(String path, String host, String until) {
        return with(officer)
                .multiPart("file", "a.pdf", SomeChanges.PDF, "application/pdf")
                .multiPart("host", host, "text/plain; charset=UTF-8")
                .multiPart("starts_on", "2026-01-01")
                .multiPart("ends_on", until)
                .post(path);
    }

    private Response act(String token, String change, String event, int seen) {
        return form(token)
                .formParam("verb", "event")
                .formParam("event", event)
                .formParam("seen", seen)
                .formParam("comment", "")
                .post(change + "/act");
    }

    private static String file(ValidatableResponse page) {
        return page.extract()
                .asString()
                .replaceAll("(?s)^.*\"(/desk/build/agreements/[0-9a-f-]+/file)\".*$", "$1");
    }

    private String day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).toString();
    }

    private Station station() {
        return stations.station(EVERYTHING, code);
    }

    private String token(Role role) {
        Account account = people.person();
        people.hold(account, new HeldRole(role, UNIT, LocalDate.now(clock), Optional.empty()));
        return people.token(account);
    }

    private static ValidatableResponse get(String token, String path) {
        return with(token).get(path).then().statusCode(200);
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
