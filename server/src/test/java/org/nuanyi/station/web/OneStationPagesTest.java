package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.Stations;

/** One station at the desk, as an officer of 东四 edits it. */
@QuarkusTest
class OneStationPagesTest {

    private static final String DONGSI = SomePeople.DONGSI;

    /** What people with bad intentions, or with odd keyboards, write into a field. */
    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' or 1=1; drop table station.station; --",
                    "{view.desk.name}",
                    "{#if true}x{/if}",
                    "${7*7}",
                    "%s%n%d",
                    "\\u003cscript\\u003e",
                    "&lt;b&gt;",
                    "javascript:alert(1)",
                    "\u202e彔反",
                    "😀驿站");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Scopes scopes;
    @Inject Stations stations;

    private SomePeople people;
    private String token = "";
    private StationCode code;

    @BeforeEach
    void officer() {
        people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        code = register("东四驿站", DONGSI);
    }

    @Test
    void everything_of_a_station_is_on_its_page() {
        desk().page("")
                .statusCode(200)
                .body(containsString("东四北大街 100 号"))
                .body(containsString("永和大王"))
                .body(containsString("请工作人员开门"))
                .body(containsString("116.4255, 39.9298 · GCJ-02"))
                .body(containsString("Mo-Su 07:00-22:00"))
                .body(containsString("维修中"))
                .body(containsString("检查组核实"));
    }

    @Test
    void what_is_edited_is_saved_and_said_and_stands_in_the_history() {
        desk().save("identity", 1, Map.of("name", "新名字", "kind", "micro")).then().statusCode(303);
        assertThat(station().profile().name()).isEqualTo("新名字");
        desk().page("?saved=identity")
                .body(containsString("已保存"))
                .body(containsString("<del>东四驿站</del>"))
                .body(containsString("<del>标准驿站</del>"))
                .body(containsString("李明"));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost() {
        desk().save("entry", 1, Map.of("desk-phone", "13800001234", "entry-note", "从后门进"))
                .then()
                .statusCode(400)
                .body(containsString("aria-invalid"))
                .body(containsString("这是手机号"))
                .body(containsString("value=\"从后门进\""))
                .body(containsString("value=\"13800001234\""));
        assertThat(station().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("两个人改同一项：后一个看到原来、对方、自己的，选一个")
    void the_second_of_two_people_sees_both_texts_and_chooses() {
        desk().save("identity", 1, Map.of("name", "甲的名")).then().statusCode(303);
        desk().save("identity", 1, Map.of("name", "乙的名", "tags", "乙的标签"))
                .then()
                .statusCode(409)
                .body(containsString("<ins>甲的名</ins>"))
                .body(containsString("<ins>乙的名</ins>"))
                .body(containsString("value=\"乙的标签\""))
                .body(containsString("name=\"version\" value=\"2\""));
        assertThat(station().profile().name()).isEqualTo("甲的名");

        desk().save("identity", 2, Map.of("name", "乙的名", "tags", "乙的标签", "choose.name", "theirs"))
                .then()
                .statusCode(303);
        assertThat(station().profile().name()).isEqualTo("甲的名");
        assertThat(station().profile().tags()).containsExactly("乙的标签");
    }

    @Test
    void the_page_of_a_clash_begins_at_the_difference() {
        desk().save("identity", 1, Map.of("tags", "甲的标签")).then().statusCode(303);
        String page = desk().save("identity", 1, Map.of("tags", "乙的标签")).asString();

        assertThat(page.split("autofocus", -1)).hasSize(2);
        assertThat(page).contains("name=\"choose.tags\" value=\"theirs\" required autofocus");
    }

    @Test
    void the_page_of_what_cannot_be_begins_at_its_field() {
        String page = desk().save("identity", 1, Map.of("name", " ", "kind", "none")).asString();

        assertThat(page.split("autofocus", -1)).hasSize(2);
        assertThat(page).containsPattern("<input id=\"name\"[^>]* autofocus");
    }

    @Test
    @DisplayName("管理员做的事写管理员的名字，不写手机的编号")
    void what_a_keeper_did_stands_in_the_history_under_the_keepers_name() {
        SomeKeepers keepers = new SomeKeepers(scopes, clock, sealing);
        keepers.done(
                keepers.keeper(code), code, new Deed.Mark(Facility.MICROWAVE, Condition.WORKS));

        desk().page("").body(containsString("管理员（王师傅）")).body(not(containsString("keeper:")));
    }

    @Test
    void a_former_text_is_had_back_from_the_history() {
        desk().save("identity", 1, Map.of("name", "新名字"));
        desk().post("/restore", Map.of("field", "name", "text", "东四驿站", "version", "2"))
                .then()
                .statusCode(303);
        assertThat(station().profile().name()).isEqualTo("东四驿站");
        desk().post("/restore", Map.of("field", "lifecycle", "text", "closed", "version", "3"))
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("边写边看：接下来 14 天，调休和节假日算在内")
    void hours_that_are_typed_are_shown_day_by_day() {
        String days =
                desk().asks()
                        .queryParam("hours", "工作日 9:00-17:30")
                        .get(desk().path() + "/hours")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(days).contains("Mo-Fr 09:00-17:30", "09:00–17:30");
        assertThat(days.split("<tr")).hasSize(15);
        desk().asks()
                .queryParam("hours", "随缘")
                .get(desk().path() + "/hours")
                .then()
                .body(containsString("以现场公告为准"));
        assertThat(station().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("粘贴坐标：换算、移动了多远、300 米内有谁")
    void a_point_that_is_pasted_is_placed() {
        StationCode near = register("隔壁驿站", DONGSI);
        desk().asks()
                .queryParam("point", "39.9307，116.4255")
                .queryParam("point-datum", "gcj02")
                .get(desk().path() + "/point")
                .then()
                .body(containsString("移动 100 米"))
                .body(containsString("data-near=\"%s\"".formatted(near)))
                .body(not(containsString("name=\"far\"")));
        desk().asks()
                .queryParam("point", "<b>")
                .get(desk().path() + "/point")
                .then()
                .statusCode(200)
                .body(not(containsString("<b>")));
    }

    @Test
    @DisplayName("保存：坐标按选的坐标系记，移动多远写进改动记录，太远要确认")
    void a_point_is_kept_in_its_datum_and_a_far_move_is_meant() {
        desk().save("place", 1, Map.of("point", "116.4255, 39.9307", "point-datum", "gcj02"))
                .then()
                .statusCode(303);
        desk().page("").body(containsString("116.4255, 39.9307 · GCJ-02（移动 100 米）"));

        Map<String, String> baidu = Map.of("point", "116.4255, 39.9307", "point-datum", "bd09");
        desk().save("place", 2, baidu)
                .then()
                .statusCode(400)
                .body(containsString("入口会移动 500 米以上"))
                .body(containsString("name=\"far\""))
                .body(containsString("value=\"bd09\" selected"));
        Map<String, String> meant = new HashMap<>(baidu);
        meant.put("far", "1");
        desk().save("place", 2, meant).then().statusCode(303);
        assertThat(station().profile().place().location().given().datum()).isEqualTo(Datum.BD09);

        desk().post(
                        "/restore",
                        Map.of("field", "point", "text", "116.4255,39.9307 gcj02", "version", "3"))
                .then()
                .statusCode(303);
    }

    @Test
    void a_point_far_from_all_of_the_unit_or_outside_beijing_is_said_to_be_odd() {
        register("一起的驿站", DONGSI);
        desk().asks()
                .queryParam("point", "116.60, 40.10")
                .queryParam("point-datum", "wgs84")
                .get(desk().path() + "/point")
                .then()
                .body(containsString("离本单位最近的驿站也有"));
        desk().save(
                        "place",
                        1,
                        Map.of("point", "121.47, 31.23", "point-datum", "wgs84", "far", "1"))
                .then()
                .statusCode(400)
                .body(containsString("这个点不在北京"));
    }

    @Test
    @DisplayName("别的街道的驿站不在这里：看、改、恢复、暂停都是 404")
    void a_station_of_another_unit_is_not_there() {
        StationCode theirs = register("朝阳门驿站", "110101007");
        code = theirs;
        desk().page("").statusCode(404);
        desk().save("identity", 1, Map.of("name", "我的")).then().statusCode(404);
        desk().post("/restore", Map.of("field", "name", "text", "我的", "version", "1"))
                .then()
                .statusCode(404);
        desk().post("/life/suspend", Map.of("reason", "关")).then().statusCode(404);
        desk().asks().get(desk().path() + "/hours?hours=24/7").then().statusCode(404);
        assertThat(station().profile().name()).isEqualTo("朝阳门驿站");
    }

    @Test
    void who_only_reads_finds_no_form_and_may_not_send_one() {
        token = people.token(people.holding(Role.INSPECTOR));
        desk().page("?edit=identity")
                .statusCode(200)
                .body(not(containsString("<form class=\"edit\"")));
        desk().save("identity", 1, Map.of("name", "我的")).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"section, nothing", "version, x", "version, 0", "version, 99999999999"})
    void a_form_that_is_none_is_refused(String field, String value) {
        Map<String, String> form = new HashMap<>(Map.of("section", "identity", "version", "1"));
        form.put(field, value);
        desk().post("", form).then().statusCode(400);
    }

    @Test
    void a_code_that_is_none_is_not_there() {
        desk().asks().get("/desk/stations/12345678").then().statusCode(404);
        desk().asks().get("/desk/stations/x").then().statusCode(404);
    }

    @Test
    void who_is_no_longer_signed_in_comes_back_to_the_form() {
        token = "gone";
        given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "http://localhost" + desk().path() + "?edit=identity")
                .contentType("application/x-www-form-urlencoded")
                .post(desk().path())
                .then()
                .statusCode(303)
                .header("Location", containsString("next=%2Fdesk%2Fstations%2F" + code));
    }

    /** Twelve texts in each of seventeen fields: 204 in all. */
    @Test
    void hostile_texts_come_back_as_text_from_every_field() {
        List<String> alive = new ArrayList<>();
        int tried = 0;
        for (Section section : Section.values()) {
            if (section == Section.FACILITIES) {
                continue;
            }
            for (String text : HOSTILE) {
                Map<String, String> form = new HashMap<>();
                for (StationField field : section.fields()) {
                    form.put(field.id(), text);
                    tried++;
                }
                Response answer = desk().save(section.id(), station().version(), form);
                String body =
                        answer.statusCode() == 303
                                ? desk().page("").extract().asString()
                                : answer.asString();
                assertThat(answer.statusCode()).as(section + " " + text).isIn(303, 400);
                if (body.contains("<script>alert") || body.contains("<img src=x")) {
                    alive.add(section + ": " + text);
                }
            }
        }
        for (String text : HOSTILE) {
            String answer =
                    desk().post("/life/suspend", Map.of("reason", text)).asString()
                            + desk().page("").extract().asString();
            desk().post("/life/reopen", Map.of());
            tried += 2;
            String closing =
                    desk().post(
                                    "/life/one-offs",
                                    Map.of(
                                            "kind", "closed",
                                            "from", "2099-11-30T12:00",
                                            "until", "2099-11-30T18:00",
                                            "reason", text))
                            .asString();
            if ((answer + closing).contains("<script>alert") || answer.contains("<img src=x")) {
                alive.add(text);
            }
        }
        assertThat(alive).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(190);
        assertThat(stations.findStation(EVERYTHING, code)).isPresent();
    }

    private StationCode register(String name, String unit) {
        return StationDesk.register(stations, name, unit);
    }

    private Station station() {
        return stations.station(EVERYTHING, code);
    }

    private StationDesk desk() {
        return new StationDesk(token, code);
    }
}
