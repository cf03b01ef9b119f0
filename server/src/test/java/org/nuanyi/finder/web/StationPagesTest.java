package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.station.EnteredOneOff;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

@QuarkusTest
@TestProfile(PagesProfile.class)
class StationPagesTest {

    @Inject Stations stations;
    @Inject OneOffs oneOffs;
    @Inject Finder finder;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @Test
    void it_says_whether_it_is_open_where_it_is_and_how_to_get_in() {
        page("早班驿站")
                .body(containsString("<b>按时间表开放</b> 开到 11:00"))
                .body(containsString("东四北大街 2 号"))
                .body(containsString("临街一层"))
                .body(containsString("免费，不消费也可以进"))
                .body(containsString("怎么进：刷卡进"))
                .body(containsString("谁可以来：户外劳动者"))
                .body(containsString("href=\"tel:010-64040002\""));
    }

    @Test
    void it_has_the_hours_of_the_week() {
        page("早班驿站")
                .body(
                        containsString(
                                "<span class=\"span\">04:00–11:00</span><span"
                                        + " class=\"span\">13:30–17:30</span>"))
                .body(containsString("周六 <span class=\"quiet\">11月28日</span>"));
    }

    @DisplayName("入口、开放时间、设施，各写各的核对")
    @Test
    void the_entrance_the_hours_and_the_facilities_each_say_when_they_were_checked() {
        String html = page("早班驿站").extract().asString();

        assertThat(html.replaceAll("\\s*\n\\s*", ""))
                .contains("临街一层</p><p class=\"checked\">11月12日由站点核对</p>")
                .contains("</table><p class=\"checked\">还没有核对过</p>")
                .contains("</ul><p class=\"checked\">还没有核对过</p>");
    }

    @DisplayName("转发出去的卡片：名称、地址、平常的时间、图标")
    @Test
    void what_is_sent_to_friends_says_where_it_is_and_when_it_is_open() {
        String html = page("早班驿站").extract().asString();

        assertThat(html)
                .contains("<meta property=\"og:title\" content=\"早班驿站\">")
                .containsPattern(
                        "og:description\" content=\"东四北大街 2 号 · 周一至周五 04:00–11:00.*13:30–17:30.*免费")
                .containsPattern("og:url\" content=\"http://[^\"]*/s/" + street.code("早班驿站") + "\"")
                .containsPattern("og:image\" content=\"http://[^\"]*/static/icon-512[^\"]*png\"")
                .contains("<meta name=\"twitter:card\" content=\"summary\">");
    }

    @DisplayName("看不懂的时间按原话写，以现场公告为准")
    @Test
    void hours_that_are_not_understood_are_quoted() {
        page("看店驿站").body(containsString("<p>以现场公告为准</p>")).body(containsString("公布的原话：“随店营业”"));
    }

    @Test
    void the_map_services_come_in_the_order_of_the_device() {
        String iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)";
        String html = given().header("User-Agent", iphone).get(path("通宵饭馆驿站")).asString();

        assertThat(html)
                .containsSubsequence(
                        "uri.amap.com", "api.map.baidu.com", "apis.map.qq.com", "maps.apple.com");
        page("通宵饭馆驿站").body(not(containsString("maps.apple.com")));
    }

    @DisplayName("读出来的：名字、状态、今天的时间、地址")
    @Test
    void what_is_read_aloud_is_the_name_the_state_the_hours_and_the_address() {
        page("早班驿站")
                .body(
                        containsString(
                                "\"早班驿站。按时间表开放 开到 11:00。今天04:00到11:00，13:30到17:30。东四北大街 2 号\""));
    }

    @Test
    void a_suspended_station_says_why() {
        page("装修驿站").body(containsString("暂停开放")).body(containsString("原因：店面装修"));
    }

    @Test
    void a_station_that_is_gone_still_answers_to_the_sign_on_its_door() {
        StationCode gone = anyOther("撤销驿站");

        given().get("/s/" + gone)
                .then()
                .statusCode(200)
                .body(containsString("不再开放"))
                .body(containsString("原因：改作他用"))
                .body(containsString("<a href=\"" + path("通宵饭馆驿站") + "\">通宵饭馆驿站</a>"));
    }

    @Test
    @DisplayName("暂停开放、已关闭的，指给最近开着的一个，写明多远")
    void a_shut_station_names_the_nearest_open_one() {
        page("装修驿站").body(containsString("最近开着的：")).body(containsString(">邮局驿站</a> · 300 米"));
        page("通宵饭馆驿站").body(not(containsString("最近开着的")));
    }

    @Test
    @DisplayName("临时关闭写明时间和原因，当天的开放时间照样裁剪")
    void a_one_off_closing_is_said_with_its_reason() {
        LocalDateTime ten = LocalDateTime.parse("2026-11-28T10:00");
        StationCode code = anyOther("白天驿站");
        EnteredOneOff entered =
                oneOffs.add(
                        EVERYTHING,
                        code,
                        OneOff.Kind.CLOSED,
                        ten,
                        ten.plusHours(4),
                        "设备检修",
                        "东四街道总工会");
        await().until(() -> !finder.find(code).orElseThrow().station().oneOffs().isEmpty());

        page("白天驿站")
                .body(containsString("11月28日 10:00–14:00 临时关闭：设备检修"))
                .body(containsString("<span class=\"span\">14:00–17:30</span>"));

        Instant eleven = Instant.parse("2026-11-28T11:00:00+08:00");
        FoundStation then = finder.look(code, eleven).orElseThrow();
        assertThat(then.state().reason()).isEqualTo(StationState.Reason.CLOSED_FOR_ONCE);
        assertThat(then.opensAt()).contains(ten.plusHours(4));
        oneOffs.cancel(EVERYTHING, code, entered.id());
    }

    @Test
    void an_internal_station_is_none_of_the_publics_business() {
        given().accept("text/html")
                .get("/s/" + anyOther("内部职工之家"))
                .then()
                .statusCode(404)
                .body(allOf(containsString("没有这个页面"), not(containsString("内部职工之家"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/10000001", "/s/abc", "/s/%3Cscript%3E", "/s/99999999999"})
    void a_code_that_is_none_leads_to_a_page_that_helps(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("没有这个页面"))
                .body(containsString("找最近的驿站"))
                .body(not(containsString("<script>")));
    }

    @Test
    void the_page_that_helps_speaks_english() {
        given().accept("text/html")
                .header("Accept-Language", "en")
                .get("/s/abc")
                .then()
                .body(containsString("There is no such page"));
    }

    @Test
    void it_speaks_english() {
        given().header("Accept-Language", "en")
                .get(path("早班驿站"))
                .then()
                .body(containsString("<b>Open by schedule</b> until 11:00"))
                .body(containsString("Getting in: Swipe a card"))
                .body(containsString("Hosted by 东四小吃店"));
    }

    private ValidatableResponse page(String name) {
        return given().get(path(name)).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private String path(String name) {
        return "/s/" + street.code(name);
    }

    /** The code of a station the finder does not know. */
    private StationCode anyOther(String name) {
        StationCode[] found = new StationCode[1];
        stations.forEach(
                EVERYTHING,
                station -> {
                    if (station.profile().name().equals(name)) {
                        found[0] = station.code();
                    }
                });
        return found[0];
    }
}
