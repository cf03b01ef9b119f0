package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.station.Stations;

@QuarkusTest
@TestProfile(PagesProfile.class)
class FinderPagesTest {

    private static final Pattern NAME =
            Pattern.compile("data-station=\"\\d+\" data-name=\"([^\"]+)\"");

    @Inject Stations stations;
    @Inject Finder finder;

    @BeforeEach
    void build() {
        DongsiStreet.of(stations, finder);
    }

    @Test
    void the_first_page_asks_where_one_is_and_offers_every_subdistrict() {
        page("/")
                .body(containsString("用我的位置找"))
                .body(containsString("data-auto=\"true\""))
                .body(containsString("href=\"/?unit=110101006\" data-place=\"东四\""))
                .body(containsString("data-place=\"东城园\""));
    }

    @Test
    void a_place_by_name_gives_what_is_open_near_it_nearest_first() {
        assertThat(names(page("/?at=东四")))
                .containsExactly("通宵饭馆驿站", "早班驿站", "锁门驿站", "邮局驿站", "银行驿站");
    }

    @Test
    void without_the_tick_what_is_shut_or_unknown_is_shown_too() {
        assertThat(names(page("/?at=东四&filtered=yes")))
                .containsExactly("通宵饭馆驿站", "早班驿站", "白天驿站", "看店驿站", "装修驿站");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    早班驿站  | 按时间表开放 开到 11:00
                    白天驿站  | 已关闭 09:00 开门
                    锁门驿站  | 待核实 3 小时前 2 人反映门锁着
                    看店驿站  | 以现场公告为准
                    通宵饭馆驿站 | 开放中 全天
                    """)
    void each_card_says_its_state_in_words(String name, String said) {
        page("/?at=" + name + "&filtered=yes")
                .body(containsString("data-name=\"" + name + "\" data-state"))
                .body(containsString("data-said=\"" + said + "\""));
    }

    @Test
    void a_card_says_why_it_may_be_believed() {
        page("/?at=东四&filtered=yes")
                .body(containsString("今天 04:52 站点管理员签到"))
                .body(containsString("原话：“随店营业”"));
    }

    @Test
    @DisplayName("按名字查找，暂停、撤销的驿站也找得到，写明原因")
    void a_station_that_is_shut_or_gone_is_found_by_its_name() {
        page("/?at=装修驿站")
                .body(containsString("data-name=\"装修驿站\" data-state=\"closed\""))
                .body(containsString("原因：店面装修"));
        page("/?at=撤销驿站")
                .body(containsString("data-name=\"撤销驿站\" data-state=\"closed\""))
                .body(containsString("原因：改作他用"));
    }

    @Test
    void what_is_broken_is_not_praised() {
        page("/?at=东四").body(containsString("<s>卫生间</s> 维修中"));
    }

    @Test
    void facilities_filter() {
        assertThat(names(page("/?at=东四&filtered=yes&open=now&facilities=microwave")))
                .containsExactly("通宵饭馆驿站", "锁门驿站", "邮局驿站");
    }

    @Test
    void filters_that_leave_nothing_say_how_to_loosen_them() {
        page("/?at=东四&filtered=yes&facilities=nursing-room")
                .body(containsString("附近 3 公里没有符合的驿站"))
                .body(containsString("href=\"/?at=%E4%B8%9C%E5%9B%9B&amp;filtered=yes\""));
    }

    @Test
    void a_place_nobody_knows_is_said_to_be_unknown() {
        page("/?at=火星").body(containsString("没找到“火星”")).body(containsString("value=\"火星\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "'; drop table station"})
    void what_was_typed_is_shown_as_text(String typed) {
        String html =
                given().queryParam("at", typed)
                        .get("/")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img");
    }

    @Test
    void the_link_to_choose_another_place_does_not_begin_with_the_position_again() {
        page("/?at=").body(containsString("data-auto=\"false\""));
    }

    @Test
    void a_subdistrict_lists_all_its_public_stations() {
        assertThat(names(page("/?unit=110101006")))
                .contains("通宵饭馆驿站", "白天驿站", "装修驿站", "社区驿站")
                .doesNotContain("内部职工之家", "撤销驿站");
    }

    @Test
    void a_subdistrict_that_does_not_exist_is_said_to_be_unknown() {
        page("/?unit=999").body(containsString("没找到“999”"));
    }

    @DisplayName("位置不离开手机：没有哪个地址收位置")
    @Test
    void no_address_takes_a_position() {
        given().formParam("lon", DongsiStreet.LON)
                .formParam("lat", DongsiStreet.LAT)
                .post("/nearby")
                .then()
                .statusCode(404);
    }

    @Test
    void a_page_holds_an_empty_list_of_each_kind_for_a_phone_to_fill_in() {
        String html = page("/").extract().asString();

        assertThat(html)
                .contains("data-list=\"near\"", "data-list=\"far\"", "data-list=\"empty\"")
                .contains("data-list=\"filtered-out\"", "data-card=\"first\"")
                .contains(
                        "<data value=\"microwave\">微波炉</data><data value=\"hot-water\">热水</data>");
    }

    @Test
    void demo_data_is_called_so_on_the_page_on_each_card_and_on_those_to_be_filled_in() {
        String html = page("/?at=东四").extract().asString();

        assertThat(html).contains("演示数据：这里的驿站是编出来的");
        assertThat(html.split("class=\"demo-mark\"", -1)).hasSize(1 + 5 + 2);
    }

    @DisplayName("界面先中文，浏览器要英文就给英文")
    @Test
    void the_language_is_that_of_the_browser_unless_the_reader_chose() {
        page("/").body(containsString("<html lang=\"zh-CN\""));
        given().header("Accept-Language", "en-GB")
                .get("/")
                .then()
                .body(containsString("Use my position"));
        given().header("Accept-Language", "en-GB")
                .cookie("lang", "zh-CN")
                .get("/")
                .then()
                .body(containsString("用我的位置找"));
        given().cookie("lang", "zh-CN")
                .get("/?lang=en")
                .then()
                .cookie("lang", "en")
                .body(containsString("Use my position"));
    }

    @Test
    void the_other_language_keeps_the_place_and_the_filters() {
        page("/?at=东四&filtered=yes&facilities=microwave")
                .body(
                        containsString(
                                "href=\"/?at=%E4%B8%9C%E5%9B%9B&amp;filtered=yes&amp;facilities=microwave&amp;lang=en\""));
    }

    @Test
    void the_size_of_type_is_kept() {
        given().get("/?text=larger")
                .then()
                .cookie("text", "larger")
                .body(containsString("data-text=\"larger\""));
        given().cookie("text", "largest")
                .get("/")
                .then()
                .body(containsString("data-text=\"largest\""));
        given().cookie("text", "\"><script>")
                .get("/")
                .then()
                .body(containsString("data-text=\"standard\""));
    }

    @Test
    void a_page_holds_no_style_and_no_script_of_its_own() {
        String html = page("/?at=东四").extract().asString();

        assertThat(html)
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son\\w+=");
        assertThat(html.split("<script", -1)).hasSize(2);
    }

    private static ValidatableResponse page(String path) {
        return given().get(path).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private static List<String> names(ValidatableResponse page) {
        return NAME.matcher(page.extract().asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
