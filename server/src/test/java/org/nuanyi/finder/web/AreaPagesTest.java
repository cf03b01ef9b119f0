package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.station.Stations;

/** All stations of Dongsi at 05:10 on a Tuesday. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class AreaPagesTest {

    private static final String DONGSI = "/area/110101006";
    private static final String LINKED_DATA = "<script type=\"application/ld+json\">";

    @Inject Stations stations;
    @Inject Finder finder;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @Test
    void it_says_how_many_are_open_now_and_lists_them_all() {
        page().body(containsString("<h1>东四的户外劳动者驿站</h1>"))
                .body(containsString("现在开着 5 个，一共 9 个"))
                .body(containsString("2026年11月24日 周二 05:10"))
                .body(containsString(">早班驿站</a>"))
                .body(containsString("东四北大街 2 号 · 临街一层 · 刷卡进"))
                .body(containsString("周一至周五 04:00–11:00，13:30–17:30；周六至周日 休息"))
                .body(containsString("<s>卫生间</s> 维修中"))
                .body(containsString("href=\"tel:010-64040002\""))
                .body(not(containsString("内部职工之家")));
    }

    @Test
    void it_names_its_source_and_its_address_for_who_reads_it_on_paper() {
        page().body(containsString("来源：北京市东城区总工会暖心驿站登记，2026年11月24日 周二 05:10。"))
                .body(containsString("最新情况见 " + root() + DONGSI));
    }

    @Test
    void it_speaks_english() {
        given().get(DONGSI + "?lang=en")
                .then()
                .body(containsString("<h1>Stations for outdoor workers in Dongsi</h1>"))
                .body(containsString("5 open now, 9 in all"))
                .body(containsString("Mon–Fri 04:00–11:00, 13:30–17:30; Sat–Sun closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/area/110101", "/area/nowhere", "/area/%3Cscript%3E"})
    void what_is_no_subdistrict_leads_to_a_page_that_helps(String path) {
        given().accept("text/html").get(path).then().statusCode(404).body(containsString("没有这个页面"));
    }

    @DisplayName("搜索引擎看到的：每种语言一个网址，各页有自己的说明")
    @Test
    void search_engines_learn_one_address_for_each_language() {
        page().body(link("canonical", DONGSI))
                .body(containsString("hreflang=\"en\" href=\"" + root() + DONGSI + "?lang=en\""))
                .body(containsString("name=\"description\" content=\"东四的 9 个户外劳动者驿站"));
        given().get(DONGSI + "?lang=en&text=large")
                .then()
                .body(link("canonical", DONGSI + "?lang=en"));
        given().header("Accept-Language", "en").get(DONGSI).then().body(link("canonical", DONGSI));
        given().get("/?unit=110101006&filtered=yes").then().body(link("canonical", DONGSI));
        given().get("/?at=东四").then().body(link("canonical", "/"));
        given().get(path("早班驿站"))
                .then()
                .body(link("canonical", path("早班驿站")))
                .body(containsString("name=\"description\" content=\"早班驿站，东四北大街 2 号"));
    }

    @Test
    void made_up_stations_are_not_for_search_engines() {
        String noindex = "<meta name=\"robots\" content=\"noindex\">";

        page().body(containsString(noindex));
        given().get(path("早班驿站")).then().body(containsString(noindex));
    }

    @Test
    void a_list_of_stations_is_there_for_machines() {
        JsonNode list = linkedData(DONGSI);

        assertThat(list.get("@type").asText()).isEqualTo("ItemList");
        assertThat(list.get("numberOfItems").asInt()).isEqualTo(9);
        assertThat(list.get("itemListElement"))
                .extracting(item -> item.at("/item/name").asText())
                .contains("早班驿站", "装修驿站")
                .doesNotContain("内部职工之家");
    }

    @Test
    void a_station_is_there_for_machines_with_place_telephone_and_hours() {
        JsonNode place = linkedData(path("早班驿站"));

        assertThat(place.get("@type").asText()).isEqualTo("CivicStructure");
        assertThat(place.get("url").asText()).isEqualTo(root() + path("早班驿站"));
        assertThat(place.at("/address/streetAddress").asText()).isEqualTo("东四北大街 2 号");
        assertThat(place.at("/geo/longitude").asDouble()).isEqualTo(DongsiStreet.LON);
        assertThat(place.get("telephone").asText()).isEqualTo("010-64040002");
        assertThat(hours(place))
                .startsWith("2026-11-24 04:00 11:00", "2026-11-24 13:30 17:30")
                .contains("2026-11-28 00:00 00:00");
    }

    @Test
    void machines_get_no_hours_that_are_unsure_or_do_not_hold() {
        assertThat(linkedData(path("看店驿站")).has("openingHoursSpecification")).isFalse();
        assertThat(linkedData(path("装修驿站")).has("openingHoursSpecification")).isFalse();
        assertThat(hours(linkedData(path("邮局驿站")))).contains("2026-11-24 00:00 23:59");
    }

    private static List<String> hours(JsonNode place) {
        return StreamSupport.stream(place.get("openingHoursSpecification").spliterator(), false)
                .map(
                        day ->
                                String.join(
                                        " ",
                                        day.get("validFrom").asText(),
                                        day.get("opens").asText(),
                                        day.get("closes").asText()))
                .toList();
    }

    private static JsonNode linkedData(String path) {
        String html = given().get(path).asString();
        int from = html.indexOf(LINKED_DATA) + LINKED_DATA.length();
        return Answer.json(html.substring(from, html.indexOf("</script>", from)));
    }

    private static Matcher<String> link(String rel, String path) {
        return containsString("<link rel=\"" + rel + "\" href=\"" + root() + path + "\">");
    }

    private ValidatableResponse page() {
        return given().get(DONGSI).then().statusCode(200).contentType(startsWith("text/html"));
    }

    private String path(String name) {
        return "/s/" + street.code(name);
    }

    private static String root() {
        return "http://localhost:" + RestAssured.port;
    }
}
