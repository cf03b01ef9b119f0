package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;

/** The register as a sheet at the desk, in the hands of an officer of 东四. */
@QuarkusTest
class SheetPagesTest {

    private static final String SHEETS = "/desk/stations/sheets";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Stations stations;
    @Inject Edits edits;

    @TempDir Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<StationCode> codes = new ArrayList<>();
    private String token = "";

    @BeforeEach
    void officer() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        register(SomePeople.DONGSI);
        register(SomePeople.DONGSI);
        register("110101007");
    }

    @Test
    @DisplayName("下载、改、传回、预览、应用、撤销")
    void a_sheet_goes_out_comes_back_and_is_applied_and_undone() {
        asks().get("/desk/stations?q=" + mark)
                .then()
                .body(containsString(SHEETS + "/download?q=" + mark))
                .body(containsString("href=\"" + SHEETS + "\""));
        List<List<String>> rows = download();
        assertThat(rows).hasSize(3);
        set(rows, 1, "名称", "<新> " + mark);
        set(rows, 2, "公开电话", "13800001234");

        String preview = upload(rows);
        String page = get(preview).then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("将改动 1 个驿站", "<ins>&lt;新&gt; " + mark + "</ins>")
                .contains("有问题的 1 行", "这是手机号");
        String batch =
                apply(preview, seen(page)).then().statusCode(303).extract().header("Location");
        assertThat(names()).containsExactly("<新> " + mark, "驿站" + mark, "驿站" + mark);
        get(path(batch)).then().body(containsString("批量修改了 1 个驿站"));
        get(preview).then().body(containsString("已经应用过了")).body(containsString(path(batch)));
        assertThat(apply(preview, "").header("Location")).isEqualTo(batch);

        post(path(batch) + "/undo", Map.of()).then().statusCode(303);
        assertThat(names()).containsOnly("驿站" + mark);
    }

    @Test
    void the_wrong_rows_come_back_marked_to_be_put_right() {
        List<List<String>> rows = download();
        set(rows, 1, "类型", "火星站");
        String preview = upload(rows);
        byte[] wrong = get(preview + "/wrong").then().statusCode(200).extract().asByteArray();
        List<List<String>> marked = read(wrong);
        assertThat(marked).hasSize(2);
        assertThat(marked.getLast().getLast()).isEqualTo("类型：请从列出的里面选一个。");
        set(marked, 1, "类型", "微型");
        get(upload(marked))
                .then()
                .body(containsString("将改动 1 个驿站"))
                .body(not(containsString("没有用到的列")));
    }

    @Test
    void what_changed_since_it_was_looked_at_is_shown_again() {
        List<List<String>> rows = download();
        set(rows, 1, "类型", "微型");
        String preview = upload(rows);
        String seen = seen(get(preview).asString());
        edits.save(
                EVERYTHING, codes.getFirst(), new Edit(1, Map.of(Plain.KIND, "mobile"), Set.of()));
        apply(preview, seen)
                .then()
                .statusCode(409)
                .body(containsString("还没有应用"))
                .body(containsString("已被别人改成 流动驿站"));
    }

    @Test
    void many_changes_are_shown_page_by_page() {
        for (int station = 0; station < 101; station++) {
            register(SomePeople.DONGSI);
        }
        List<List<String>> rows = download();
        for (int row = 1; row < rows.size(); row++) {
            set(rows, row, "进门说明", "改" + row + "。");
        }
        String preview = upload(rows);
        get(preview).then().body(containsString("第 1 / 2 页")).body(not(containsString("改103。")));
        get(preview + "?page=2").then().body(containsString("改103。"));
        get(preview + "?page=99999").then().statusCode(200).body(containsString("第 2 / 2 页"));
    }

    @Test
    void what_is_no_sheet_is_told_with_what_to_do_in_the_readers_language() {
        send("编号,版本".getBytes(UTF_8)).then().statusCode(400).body(containsString("另存为 .xlsx"));
        given().cookie("nuanyi_session", token)
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", "a.xlsx", "PK".getBytes(UTF_8))
                .post(SHEETS)
                .then()
                .statusCode(400)
                .body(containsString("That is no Excel sheet"))
                .body(containsString("How to fill it in"));
        asks().header("Sec-Fetch-Site", "same-origin")
                .multiPart("other", "x")
                .post(SHEETS)
                .then()
                .statusCode(400)
                .body(containsString("没有选文件"));
    }

    @Test
    void who_may_only_look_takes_away_and_brings_nothing_back() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.INSPECTOR));
        assertThat(download()).hasSize(3);
        asks().get("/desk/stations?q=" + mark)
                .then()
                .body(not(containsString("href=\"" + SHEETS + "\"")));
        get(SHEETS).then().statusCode(403);
        send(new byte[0]).then().statusCode(403);
    }

    @Test
    void another_officers_sheet_is_not_there() {
        List<List<String>> rows = download();
        set(rows, 1, "名称", "新");
        String preview = upload(rows);
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.UNIT_OFFICER));
        get(preview).then().statusCode(404);
        get(preview + "/wrong").then().statusCode(404);
        apply(preview, "").then().statusCode(404);
    }

    @Test
    void a_sheet_may_be_larger_than_a_photo_and_nothing_else_may() throws IOException {
        send(new byte[12 << 20]).then().statusCode(400).body(containsString("另存为 .xlsx"));
        assertThat(announced(SHEETS, 65L << 20)).contains(" 413 ");
        assertThat(announced("/desk/stations/batches/preview", 12L << 20)).contains(" 413 ");
        assertThat(announced("/api/v1/stations/10000017/reports", 12L << 20)).contains(" 413 ");
    }

    /** What is answered to somebody who is about to send so many bytes. */
    private static String announced(String path, long bytes) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                            + "Content-Length: %d\r\n\r\n";
            socket.getOutputStream().write(head.formatted(path, bytes).getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                    .readLine();
        }
    }

    private List<List<String>> download() {
        Response file = get(SHEETS + "/download?q=" + mark);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("stations-", ".xlsx");
        return read(file.asByteArray());
    }

    private List<List<String>> read(byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader =
                SheetReader.open(
                        Files.write(folder.resolve("read.xlsx"), bytes),
                        "",
                        new SheetLimits(1L << 28, 500))) {
            Optional<SheetRow> row = reader.next();
            while (row.isPresent()) {
                rows.add(new ArrayList<>(row.get().cells()));
                row = reader.next();
            }
            return rows;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void set(List<List<String>> rows, int row, String heading, String text) {
        List<String> cells = rows.get(row);
        int column = rows.getFirst().indexOf(heading);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Where its preview is. */
    private String upload(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SheetWriter.Column> columns =
                rows.getFirst().stream()
                        .map(
                                heading ->
                                        new SheetWriter.Column(
                                                heading,
                                                10,
                                                List.of(),
                                                SheetWriter.Column.Style.USUAL))
                        .toList();
        try (SheetWriter writer =
                new SheetWriter(bytes, new SheetWriter.Names("驿站", "可选项"), columns)) {
            rows.stream().skip(1).forEach(writer::row);
        }
        return path(send(bytes.toByteArray()).then().statusCode(303).extract().header("Location"));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/desk"));
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private List<String> names() {
        return stations.list(EVERYTHING, codes).stream()
                .map(station -> station.profile().name())
                .toList();
    }

    private void register(String unit) {
        codes.add(
                stations.register(
                                EVERYTHING,
                                StationExamples.of(
                                        StationExamples.profile(
                                                "驿站" + mark,
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                unit),
                                        Standing.OPEN,
                                        UUID.randomUUID().toString()))
                        .code());
    }

    private Response send(byte[] file) {
        return asks().header("Sec-Fetch-Site", "same-origin")
                .multiPart("file", "改好的.xlsx", file)
                .post(SHEETS);
    }

    private Response apply(String preview, String seen) {
        return post(preview + "/apply", Map.of("seen", seen));
    }

    private Response post(String path, Map<String, String> form) {
        return asks().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    private Response get(String path) {
        return asks().get(path);
    }

    private RequestSpecification asks() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "zh-CN");
    }
}
