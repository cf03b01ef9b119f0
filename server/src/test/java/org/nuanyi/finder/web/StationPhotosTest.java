package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.kernel.photo.Pictures.encoded;
import static org.nuanyi.kernel.photo.Pictures.picture;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationPhoto;
import org.nuanyi.station.Stations;

@QuarkusTest
@TestProfile(PagesProfile.class)
class StationPhotosTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject Stations stations;
    @Inject Photos photos;
    @Inject Finder finder;

    private StationCode bank;

    @BeforeEach
    void build() {
        bank = new StationCode(DongsiStreet.of(stations, finder).code("银行驿站"));
    }

    @Test
    @DisplayName("门口的照片在页面上，尺寸写明，晚些再取")
    void the_page_shows_the_door() {
        String href = "/s/%s/photos/door.jpg?v=%d".formatted(bank, door(400, 300).id());

        given().get("/s/" + bank)
                .then()
                .body(
                        containsString(
                                "<a class=\"door\" href=\"%s\"><img src=\"%s\" width=\"400\" height=\"300\" alt=\"银行驿站的门口\" loading=\"lazy\""
                                        .formatted(href, href)));
        given().get("/s/" + bank)
                .then()
                .body(containsString("/s/%s/photos/door.jpg?v=".formatted(bank)))
                .body(containsString("content=\"summary_large_image\""))
                .body(
                        matchesPattern(
                                "(?s).*og:image\" content=\"http://[^\"]*\\Q%s\\E\".*"
                                        .formatted(href)));
        byte[] jpeg =
                given().get(href)
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .header("Cache-Control", FOR_EVER)
                        .extract()
                        .asByteArray();
        assertThat(Pictures.decoded(jpeg).getWidth()).isEqualTo(400);
    }

    @Test
    @DisplayName("招牌和里面的照片在门口之后，各有说明")
    void sign_and_inside_come_behind_the_door_each_with_what_is_on_it() {
        byte[] sent = encoded("png", picture(40, 30));
        photos.add(EVERYTHING, bank, PhotoKind.INSIDE, sent, "四张桌子", "union");
        photos.add(EVERYTHING, bank, PhotoKind.SIGN, sent, "union");
        door(40, 30);

        String page = given().header("Accept-Language", "zh-CN").get("/s/" + bank).asString();

        assertThat(page)
                .containsSubsequence("photos/door.jpg", "photos/sign.jpg", "photos/inside.jpg");
        assertThat(page).contains("alt=\"四张桌子\" loading=\"lazy\"").contains("的招牌\"");
        given().get("/s/%s/photos/inside.jpg".formatted(bank)).then().statusCode(200);
        photos.remove(EVERYTHING, bank, PhotoKind.INSIDE);
        photos.remove(EVERYTHING, bank, PhotoKind.SIGN);
        await().untilAsserted(
                        () ->
                                given().get("/s/" + bank)
                                        .then()
                                        .body(not(containsString("photos/inside.jpg"))));
    }

    @Test
    void a_page_of_a_station_without_a_photo_shows_none() {
        String other = DongsiStreet.of(stations, finder).code("邮局驿站");

        given().get("/s/" + other).then().body(not(containsString("<img")));
        given().get("/s/" + other + "/photos/door.jpg").then().statusCode(404);
    }

    @Test
    void without_its_version_one_asks_again_and_gets_only_what_is_new() {
        String plain = "/s/%s/photos/door.jpg".formatted(bank);
        StationPhoto first = door(200, 100);
        String tag =
                given().get(plain)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-cache")
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get(plain).then().statusCode(304).body(emptyString());

        door(100, 200);
        given().header("If-None-Match", tag).get(plain).then().statusCode(200);
        given().get(plain + "?v=" + first.id()).then().header("Cache-Control", "no-cache");
    }

    @Test
    @DisplayName("内部驿站的照片对外不存在")
    void a_photo_of_an_internal_station_does_not_exist() {
        StationCode[] internal = new StationCode[1];
        stations.forEach(
                EVERYTHING,
                station -> {
                    if (station.profile().name().equals("内部职工之家")) {
                        internal[0] = station.code();
                    }
                });
        photos.add(
                EVERYTHING, internal[0], PhotoKind.DOOR, encoded("png", picture(40, 30)), "union");

        given().get("/s/%s/photos/door.jpg".formatted(internal[0])).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roof.jpg", "inside.jpg", "door.png", "door.jpg%00", "..%2fdoor.jpg"})
    void another_kind_does_not_exist(String name) {
        door(40, 30);

        given().urlEncodingEnabled(false)
                .get("/s/%s/photos/%s".formatted(bank, name))
                .then()
                .statusCode(404);
    }

    /** Once the pages know of it. */
    private StationPhoto door(int width, int height) {
        StationPhoto added =
                photos.add(
                        EVERYTHING,
                        bank,
                        PhotoKind.DOOR,
                        encoded("png", picture(width, height)),
                        "union");
        await().until(
                        () ->
                                finder.find(bank)
                                        .map(found -> found.station())
                                        .flatMap(Station::door)
                                        .equals(Optional.of(added)));
        return added;
    }
}
