package org.nuanyi.voice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.ReportNumber;

/** The pages without scripts: plain forms, answered by another page. */
@QuarkusTest
class TellPagesTest {

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Handling handling;

    private String station;

    @BeforeEach
    void open() {
        station = "/s/" + stations.register(EVERYTHING, SomeStation.open()).code();
    }

    @Test
    void the_page_offers_what_the_station_claims_to_have() {
        given().get(station + "/tell")
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .body(containsString("门锁着"))
                .body(containsString("value=\"microwave\""))
                .body(not(containsString("value=\"aed\"")));
    }

    @Test
    void a_tap_leads_to_the_page_of_its_number() {
        Response tapped = form().formParam("kind", "locked").post(station + "/tell");
        assertThat(tapped.statusCode()).isEqualTo(303);

        given().get(tapped.header("Location"))
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .body(containsString("门锁着"))
                .body(containsString("说话驿站"))
                .body(containsString("已收到，等工会处理"));
    }

    @DisplayName("没点之前不发随机号")
    @Test
    void a_device_gets_its_number_with_the_first_tap_and_keeps_it() {
        assertThat(given().get(station + "/tell").cookies()).doesNotContainKey("device");

        Response tapped = form().formParam("kind", "locked").post(station + "/tell");
        assertThat(tapped.getDetailedCookie("device"))
                .satisfies(
                        cookie -> {
                            assertThat(cookie.isHttpOnly()).isTrue();
                            assertThat(cookie.getMaxAge()).isEqualTo(86_400);
                            assertThat(cookie.getSameSite()).isEqualTo("Strict");
                        });

        Response again =
                form().cookie("device", tapped.cookie("device"))
                        .header("User-Agent", "another network")
                        .formParam("kind", "locked")
                        .post(station + "/tell");
        assertThat(again.header("Location")).isEqualTo(tapped.header("Location"));
        assertThat(again.cookies()).doesNotContainKey("device");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
    })
    void a_form_on_another_site_is_refused(String header, String value) {
        form().header(header, value)
                .formParam("kind", "locked")
                .post(station + "/tell")
                .then()
                .statusCode(403);
    }

    @Test
    void a_form_on_our_own_page_is_taken() {
        String origin = root.substring(0, root.length() - 1);
        for (String[] header :
                new String[][] {{"Sec-Fetch-Site", "same-origin"}, {"Origin", origin}}) {
            form().header(header[0], header[1])
                    .formParam("kind", "locked")
                    .post(station + "/tell")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void words_that_are_refused_are_not_lost() {
        form().formParam("kind", "other")
                .formParam("text", "<b>没有热水</b>")
                .formParam("contact", "1".repeat(101))
                .post(station + "/tell")
                .then()
                .statusCode(400)
                .body(containsString("联系方式最多 100 字"))
                .body(containsString("&lt;b&gt;没有热水&lt;/b&gt;</textarea>"))
                .body(containsString("1".repeat(101)));
    }

    @DisplayName("写满五百个汉字也送得到")
    @Test
    void five_hundred_chinese_characters_fit_into_the_form() {
        form().formParam("kind", "other")
                .formParam("text", "暖".repeat(500))
                .post(station + "/tell")
                .then()
                .statusCode(303);
    }

    @Test
    void words_and_photo_are_for_everybody_when_released() {
        String page =
                form().formParam("kind", "other")
                        .formParam("text", "<script>alert(1)</script>")
                        .post(station + "/tell")
                        .header("Location");
        browser()
                .multiPart("photo", "door.jpg", Pictures.jpegWithPosition(60, 40, 1), "image/jpeg")
                .post(page + "/photo")
                .then()
                .statusCode(303);
        given().get(page)
                .then()
                .body(containsString("由工会审核后才公开"))
                .body(allOf(not(containsString("alert(1)")), not(containsString("<img"))));

        ReportNumber number = new ReportNumber(page.substring(page.length() - 8));
        handling.release(EVERYTHING, number);
        handling.answer(EVERYTHING, number, "谢谢，<i>明天</i>修好");

        given().get(page)
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(containsString("src=\"/api/v1/reports/" + number + "/photo\""))
                .body(containsString("谢谢，&lt;i&gt;明天&lt;/i&gt;修好"))
                .body(containsString("已答复"));
    }

    @Test
    void a_photo_is_asked_for_from_the_sender_only() {
        String page = form().formParam("kind", "locked").post(station + "/tell").header("Location");

        browser().get(page).then().body(containsString("type=\"file\""));
        given().header("User-Agent", "somebody else")
                .get(page)
                .then()
                .body(not(containsString("type=\"file\"")));
        browser()
                .multiPart("photo", "door.jpg", "no photo".getBytes(), "image/jpeg")
                .post(page + "/photo")
                .then()
                .statusCode(400)
                .body(containsString("这张照片收不了"));
    }

    @Test
    void stars_and_visits_are_thanked_for() {
        String rated =
                form().formParam("stars", "5")
                        .formParam("reasons", "clean")
                        .formParam("reasons", "friendly")
                        .post(station + "/rating")
                        .header("Location");
        given().get(rated).then().body(containsString("谢谢，评分收到了"));

        String visited =
                form().formParam("occupation", "courier")
                        .post(station + "/visit")
                        .header("Location");
        given().get(visited).then().body(containsString("谢谢，这次到访算上了"));
    }

    @Test
    void it_speaks_english() {
        Response tapped =
                form().formParam("kind", "broken")
                        .formParam("facility", "microwave")
                        .post(station + "/tell");

        given().header("Accept-Language", "en")
                .get(tapped.header("Location"))
                .then()
                .body(containsString("Microwave is broken"))
                .body(containsString("Received, waiting for the union"));
        given().header("Accept-Language", "en")
                .get(station + "/tell")
                .then()
                .body(containsString("What is broken? Tap it"));
    }

    @Test
    void the_station_page_leads_here_and_counts_visits_at_the_door() {
        String code = stations.register(EVERYTHING, SomeStation.open()).code().value();
        await().until(() -> given().get("/s/" + code).statusCode() == 200);

        given().get("/s/" + code)
                .then()
                .body(containsString("action=\"/s/" + code + "/tell\""))
                .body(containsString("href=\"/s/" + code + "/tell#broken\""))
                .body(containsString("aria-labelledby=\"visit\" hidden"));
        given().get("/s/" + code + "?v=door")
                .then()
                .body(not(containsString("aria-labelledby=\"visit\" hidden")))
                .body(containsString("action=\"/s/" + code + "/visit\""))
                .body(containsString("外卖骑手"));
    }

    @ParameterizedTest
    @CsvSource({"/s/10000001/tell", "/s/abc/tell", "/r/22222223", "/r/abc"})
    void what_is_not_there_has_a_page_that_helps(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("没有这个页面"));
    }

    @Test
    void two_sendings_of_the_same_words_under_the_key_of_the_page_are_one() {
        Matcher key =
                Pattern.compile("name=\"key\" value=\"([^\"]+)\"")
                        .matcher(given().get(station + "/tell").asString());
        assertThat(key.find()).isTrue();

        String first = words(key.group(1)).header("Location");
        assertThat(words(key.group(1)).header("Location")).isEqualTo(first);
    }

    private Response words(String key) {
        return form().formParam("kind", "other")
                .formParam("text", "没有热水")
                .formParam("key", key)
                .post(station + "/tell");
    }

    private static RequestSpecification form() {
        return browser().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("User-Agent", "browser");
    }
}
