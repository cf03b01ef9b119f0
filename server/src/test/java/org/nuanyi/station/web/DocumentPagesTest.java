package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
import org.nuanyi.station.Documents;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationDocument;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;

/** The papers of a station, at the desk and for everybody. */
@QuarkusTest
class DocumentPagesTest {

    /** With a script that begins when it is opened, and something that starts a program. */
    private static final byte[] PDF =
            ("%PDF-1.7\n"
                 + "1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Launch<</F(x.exe)>>>>endobj\n"
                 + "%%EOF")
                    .getBytes(UTF_8);

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Documents documents;

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
    void a_paper_is_added_and_stands_on_the_page_with_who_added_it() {
        send("", "rules.pdf", PDF, Map.of("title", "管理制度", "dated", "2026-11-01"))
                .then()
                .statusCode(303);

        page().body(containsString("管理制度"))
                .body(containsString("2026-11-01"))
                .body(containsString("李明"))
                .body(containsString("内部"));
        assertThat(current().words().isPublic()).isFalse();
    }

    @Test
    @DisplayName("带脚本的 PDF 只当附件给，什么都不运行")
    void what_a_pdf_may_do_it_does_not_do_here() {
        send("", "rules.pdf", PDF, Map.of("title", "管理 制度/../a\"b", "public", "1"));
        long id = current().id();
        await().untilAsserted(
                        () ->
                                isFileOnly(
                                        given().get("/s/%s/documents/%d.pdf".formatted(code, id))
                                                .then()));
        isFileOnly(ask().get(path("/" + id + ".pdf")).then())
                .header("Content-Disposition", not(containsString("../")));
    }

    private static ValidatableResponse isFileOnly(ValidatableResponse answer) {
        return answer.statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; filename=\""))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"));
    }

    @Test
    @DisplayName("公开的在驿站页面上，改成内部就没有了")
    void a_public_paper_is_on_the_public_page_until_it_is_internal() {
        send("", "rules.pdf", PDF, Map.of("title", "公开制度", "public", "1"));
        long id = current().id();
        String link = "/s/%s/documents/%d.pdf".formatted(code, id);
        await().untilAsserted(() -> given().get("/s/" + code).then().body(containsString(link)));

        ask().multiPart("title", "公开制度", "text/plain; charset=UTF-8")
                .multiPart("kind", "rules")
                .post(path("/" + current().document()))
                .then()
                .statusCode(303);

        await().untilAsserted(
                        () -> given().get("/s/" + code).then().body(not(containsString(link))));
        given().get(link).then().statusCode(404);
        assertThat(current().id()).isEqualTo(id);
    }

    @Test
    void a_paper_is_replaced_taken_away_and_had_back() {
        send("", "rules.pdf", PDF, Map.of("title", "制度"));
        StationDocument first = current();
        send("/" + first.document(), "new.pdf", PDF, Map.of("title", "新制度")).then().statusCode(303);
        page().body(containsString("以前的版本（1）")).body(containsString("新制度"));

        ask().post(path("/" + first.document() + "/remove")).then().statusCode(303);
        page().body(containsString("以前的版本（2）")).body(containsString("还没有文件"));
        ask().post(path("/" + first.id() + "/restore")).then().statusCode(303);
        assertThat(current().words().title()).isEqualTo("制度");
        ask().post(path("/" + UUID.randomUUID() + "/remove")).then().statusCode(404);
    }

    /** What is no PDF, whatever it is called. */
    static Stream<Arguments> noPapers() {
        return Stream.of(
                Arguments.of("a.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8)),
                Arguments.of("a.pdf", Pictures.jpegWithPosition(8, 8, 1)),
                Arguments.of("a.docx", "PK\u0003\u0004".getBytes(UTF_8)),
                Arguments.of("a.svg", "<svg onload=\"alert(1)\">%PDF-1.7 %%EOF".getBytes(UTF_8)),
                Arguments.of("a.pdf", new byte[0]),
                Arguments.of("a.pdf", new byte[500_000]));
    }

    @ParameterizedTest
    @MethodSource("noPapers")
    void what_is_no_pdf_is_refused_in_a_sentence(String name, byte[] file) {
        send("", name, file, Map.of("title", "制度"))
                .then()
                .statusCode(400)
                .body(containsString("不是 PDF"));
        assertThat(documents.list(EVERYTHING, code)).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_form_is_said() {
        refused(Map.of("title", " "), "文件名称");
        refused(Map.of("title", "制度", "kind", "none"), "文件类型");
        refused(Map.of("title", "制度", "dated", "昨天"), "2026-11-24");
        byte[] large = Pictures.joined(PDF, new byte[10 * 1024 * 1024]);
        send("", "a.pdf", large, Map.of("title", "制度"))
                .then()
                .statusCode(400)
                .body(containsString("最多 10 MB"));
    }

    private void refused(Map<String, String> words, String said) {
        send("", "a.pdf", PDF, words).then().statusCode(400).body(containsString(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/passwd", "C:\\x.pdf", "\"><img src=x>", "a\r\nX-Evil: 1"})
    void what_the_file_is_called_does_not_matter_and_is_nowhere(String name) {
        send("", name, PDF, Map.of("title", "\"><script>alert(1)</script>")).then().statusCode(303);
        page().body(not(containsString("passwd")))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img src=x>")));
    }

    @Test
    @DisplayName("别的街道的文件：看不到，动不了")
    void the_papers_of_another_unit_are_not_there() {
        send("", "a.pdf", PDF, Map.of("title", "制度"));
        StationDocument ours = current();
        StationCode mine = code;
        code = register("110101007");
        send("", "a.pdf", PDF, Map.of("title", "制度")).then().statusCode(404);
        ask().get(path("/" + ours.id() + ".pdf")).then().statusCode(404);
        ask().post(path("/" + ours.document() + "/remove")).then().statusCode(404);
        code = mine;
        assertThat(current()).isEqualTo(ours);
    }

    @Test
    void who_only_reads_reads_and_may_not_send_one() {
        send("", "a.pdf", PDF, Map.of("title", "制度"));
        token = people.token(people.holding(Role.INSPECTOR));

        page().body(containsString("制度")).body(not(containsString("type=\"file\"")));
        ask().get(path("/" + current().id() + ".pdf")).then().statusCode(200);
        send("", "a.pdf", PDF, Map.of("title", "制度")).then().statusCode(403);
        ask().post(path("/" + current().document() + "/remove")).then().statusCode(403);
    }

    private StationDocument current() {
        return documents.list(EVERYTHING, code).stream()
                .filter(one -> one.replacedAt().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private StationCode register(String unit) {
        return stations.register(
                        EVERYTHING,
                        StationExamples.of(
                                StationExamples.profile(
                                        "文件驿站",
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
        return "/desk/stations/" + code + "/documents" + below;
    }

    private Response send(String below, String name, byte[] file, Map<String, String> words) {
        Map<String, String> form = new HashMap<>(words);
        form.putIfAbsent("kind", "rules");
        RequestSpecification request = ask().multiPart("file", name, file, "application/pdf");
        form.forEach((field, text) -> request.multiPart(field, text, "text/plain; charset=UTF-8"));
        return request.post(path(below));
    }

    private RequestSpecification ask() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "zh-CN");
    }
}
