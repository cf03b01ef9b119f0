package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.kernel.photo.Pictures.encoded;
import static org.nuanyi.kernel.photo.Pictures.joined;
import static org.nuanyi.kernel.photo.Pictures.picture;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationPhoto;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.LogLines;

/** The photos of a station at the desk, sent by people of good and of bad intentions. */
@QuarkusTest
class PhotoPagesTest {

    private static final byte[] PHOTO = Pictures.jpegWithPosition(64, 48, 1);

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Photos photos;

    private SomePeople people;
    private String token = "";
    private StationCode code;

    @BeforeEach
    void officer() {
        people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        code = register(SomePeople.DONGSI);
    }

    @Test
    void a_photo_is_sent_with_what_is_on_it_and_stands_on_the_page() {
        send("door", "door.jpg", PHOTO, "蓝色玻璃门").then().statusCode(303);

        StationPhoto door = door();
        page().body(containsString("/photos/%d.jpg".formatted(door.id())))
                .body(containsString("alt=\"蓝色玻璃门\""));
        byte[] kept =
                ask().get(path(door.id() + ".jpg")).then().statusCode(200).extract().asByteArray();
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void what_is_on_it_is_changed_without_another_photo() {
        send("door", "door.jpg", PHOTO, "门");
        long before = door().id();

        ask().multiPart("alt", "玻璃门", "text/plain; charset=UTF-8")
                .post(path("door"))
                .then()
                .statusCode(303);

        assertThat(door()).isEqualTo(new StationPhoto(before, PhotoKind.DOOR, 64, 48, "玻璃门"));
    }

    @Test
    @DisplayName("移除可以反悔：在以前的照片里用回来")
    void one_that_is_taken_away_is_had_back() {
        send("inside", "in.jpg", PHOTO, "");
        long id = photos.findCurrent(EVERYTHING, code, PhotoKind.INSIDE).orElseThrow().id();

        ask().post(path("inside/remove")).then().statusCode(303);
        page().body(containsString("以前的照片（1）"));
        ask().post(path(id + "/restore")).then().statusCode(303);

        assertThat(photos.findCurrent(EVERYTHING, code, PhotoKind.INSIDE)).isPresent();
        ask().post(path("sign/remove")).then().statusCode(404);
        ask().post(path("roof")).then().statusCode(415);
        send("roof", "roof.jpg", PHOTO, "").then().statusCode(404);
    }

    /** What is no photo, whatever it is called. */
    static Stream<Arguments> noPhotos() {
        return Stream.of(
                Arguments.of("door.jpg", "<html><script>alert(1)</script>".getBytes(UTF_8)),
                Arguments.of(
                        "door.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                                .getBytes(UTF_8)),
                Arguments.of("door.gif", "GIF89a<script>alert(1)</script>".getBytes(UTF_8)),
                Arguments.of("door.pdf", "%PDF-1.7".getBytes(UTF_8)),
                Arguments.of("bomb.png", Pictures.pngSaying(60_000, 60_000)),
                Arguments.of("half.png", Pictures.pngSaying(600, 600)),
                Arguments.of("zeros.jpg", new byte[1_000_000]),
                Arguments.of("large.jpg", joined(PHOTO, new byte[10 * 1024 * 1024])));
    }

    @ParameterizedTest
    @MethodSource("noPhotos")
    void what_is_no_photo_is_refused_in_a_sentence(String name, byte[] file) {
        send("door", name, file, "")
                .then()
                .statusCode(400)
                .body(containsString("没有保存"))
                .body(containsString("JPEG 或 PNG"));
        assertThat(stations.station(EVERYTHING, code).photos()).isEmpty();
    }

    /** A caller of good manners would ask first; this one does not wait for an answer either. */
    @Test
    void fifty_megabytes_are_not_even_taken_in() throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: nuanyi_session=%s\r\n"
                        + "Sec-Fetch-Site: same-origin\r\nContent-Length: %d\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\n\r\n";
        try (LogLines lines = LogLines.watched();
                Socket caller = new Socket("localhost", RestAssured.port)) {
            OutputStream sending = caller.getOutputStream();
            sending.write(head.formatted(path("door"), token, 50 << 20).getBytes(UTF_8));
            sending.write("--x\r\n".getBytes(UTF_8));
            String answer = new String(caller.getInputStream().readNBytes(12), UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
            await().until(() -> !lines.of("nuanyi.access").isEmpty());
            assertThat(lines.records())
                    .as("no trouble of ours")
                    .noneMatch(line -> line.getThrown() != null);
        }
        assertThat(stations.station(EVERYTHING, code).photos()).isEmpty();
    }

    @Test
    @DisplayName("既是照片又是网页的文件：只留下照片")
    void of_a_file_that_is_a_photo_and_a_page_only_the_photo_is_kept() {
        byte[] both = joined(PHOTO, "<script>alert(1)</script>PK\u0003\u0004".getBytes(UTF_8));
        send("door", "door.jpg", both, "").then().statusCode(303);

        Response kept = ask().get(path(door().id() + ".jpg"));
        kept.then()
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'self'"));
        assertThat(new String(kept.asByteArray(), ISO_8859_1)).doesNotContain("script", "PK\u0003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "C:\\x.jpg", "a\u0000.jpg", "\"><img src=x>"})
    void what_the_file_is_called_does_not_matter_and_is_nowhere(String name) {
        send("door", name, encoded("png", picture(8, 8)), "").then().statusCode(303);
        page().body(not(containsString("passwd"))).body(not(containsString("<img src=x>")));
    }

    @Test
    void hostile_words_of_what_is_on_it_come_back_as_text() {
        send("door", "d.jpg", PHOTO, "\"><script>alert(1)</script>").then().statusCode(303);
        page().body(not(containsString("<script>alert")));
        send("door", "d.jpg", PHOTO, "门".repeat(201)).then().statusCode(400);
    }

    @Test
    @DisplayName("别的街道的照片：看不到，换不了")
    void the_photos_of_another_unit_are_not_there() {
        send("door", "door.jpg", PHOTO, "");
        long ours = door().id();
        code = register("110101007");
        StationPhoto theirs = photos.add(EVERYTHING, code, PhotoKind.DOOR, PHOTO, "union");

        send("door", "door.jpg", PHOTO, "").then().statusCode(404);
        for (String below : List.of("door/remove", theirs.id() + "/restore")) {
            ask().post(path(below)).then().statusCode(404);
        }
        ask().get(path(theirs.id() + ".jpg")).then().statusCode(404);
        ask().get(path(ours + ".jpg")).then().statusCode(404);
        assertThat(door().id()).isEqualTo(theirs.id());
    }

    @Test
    void who_only_reads_sees_them_and_may_not_send_one() {
        send("door", "door.jpg", PHOTO, "");
        token = people.token(people.holding(Role.INSPECTOR));

        page().body(not(containsString("type=\"file\"")));
        ask().get(path(door().id() + ".jpg")).then().statusCode(200);
        send("door", "door.jpg", PHOTO, "").then().statusCode(403);
        ask().post(path("door/remove")).then().statusCode(403);
    }

    private StationPhoto door() {
        return stations.station(EVERYTHING, code).door().orElseThrow();
    }

    private StationCode register(String unit) {
        return stations.register(
                        EVERYTHING,
                        StationExamples.of(
                                StationExamples.profile(
                                        "照片驿站",
                                        StationExamples.hours(),
                                        StationExamples.facilities(),
                                        unit),
                                Standing.OPEN,
                                UUID.randomUUID().toString()))
                .code();
    }

    private ValidatableResponse page() {
        return ask().get("/desk/stations/" + code).then().statusCode(200);
    }

    private String path(String below) {
        return "/desk/stations/" + code + "/photos/" + below;
    }

    private Response send(String kind, String name, byte[] file, String alt) {
        return ask().multiPart("photo", name, file, "image/jpeg")
                .multiPart("alt", alt, "text/plain; charset=UTF-8")
                .post(path(kind));
    }

    private RequestSpecification ask() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "zh-CN");
    }
}
