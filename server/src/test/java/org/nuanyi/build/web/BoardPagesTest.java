package org.nuanyi.build.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Projects;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.sheet.SheetLimits;
import org.nuanyi.kernel.sheet.SheetReader;
import org.nuanyi.kernel.sheet.SheetRow;
import org.nuanyi.kernel.sheet.SheetWriter;

/** The board, the list, its sheet, how fast projects go, and a plan that comes as a sheet. */
@QuarkusTest
class BoardPagesTest {

    /** Where nobody else's test works. */
    private static final String UNIT = "110101013";

    @Inject Projects projects;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @TempDir Path folder;

    private SomePeople people;
    private String officer;

    @BeforeEach
    void people() {
        people = new SomePeople(jdbi, clock, sealing);
        officer = token(Role.UNIT_OFFICER);
    }

    @Test
    void the_board_shows_the_first_and_counts_the_rest() {
        IntStream.range(0, 21).forEach(i -> apply("看板<b>" + i));

        get("/desk/build?unit=" + UNIT + "&q=看板")
                .body(
                        containsString("看板&lt;b&gt;0<"),
                        not(containsString("看板&lt;b&gt;20<")),
                        containsString("全部 21 个"),
                        containsString("等区总工会办公室"));
        get("/desk/build?view=list&state=applied&q=看板").body(containsString("看板&lt;b&gt;20<"));
        get("/desk/build?view=list&state=siting&q=看板").body(containsString("没有这样的项目"));
        get("/desk/build?view=list&late=1&q=看板").body(containsString("没有这样的项目"));
    }

    @Test
    void the_sheet_has_what_the_filter_leaves() throws IOException {
        apply("导出甲");
        apply("=导出乙");

        byte[] sheet =
                get("/desk/build/sheet?q=导出")
                        .header("Content-Disposition", containsString("projects.xlsx"))
                        .extract()
                        .asByteArray();

        List<List<String>> rows = read(sheet);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).contains("编号", "走到", "等谁办", "超期");
        assertThat(rows.get(1)).contains("=导出乙", "待立项", "区总工会办公室");
    }

    @Test
    @DisplayName("时长与超期：每一步的中位数、现在几个、超期的缺什么")
    void how_fast_projects_go() {
        apply("时长甲");

        get("/desk/build/pace?unit=" + UNIT)
                .body(containsString("待立项"), containsString("5 个工作日"), containsString("没有超期的项目"));
    }

    @Test
    @DisplayName("导入计划：模板拿走，填好传回，错了逐格说")
    void a_plan_comes_as_a_sheet() throws IOException {
        List<List<String>> empty = read(get("/desk/build/import/template").extract().asByteArray());
        assertThat(empty.getFirst()).startsWith("单位", "驿站名称", "地址", "类型");

        send(empty.getFirst(), List.of(UNIT, "计划<b>甲", "朝外大街", "宫殿"))
                .statusCode(400)
                .body(containsString("宫殿"), containsString("不认识"));
        send(empty.getFirst(), List.of("110101007", "计划", "朝外大街", "微型"))
                .statusCode(400)
                .body(containsString("不是您能申请的单位"));
        send(empty.getFirst(), List.of(UNIT, "计划<b>甲", "朝外大街", "微型")).statusCode(303);
        get("/desk/build?view=list&q=计划").body(containsString("计划&lt;b&gt;甲"));
        with(officer)
                .multiPart("file", "a.xlsx", new byte[] {1, 2, 3}, "application/octet-stream")
                .post("/desk/build/import")
                .then()
                .statusCode(400)
                .body(containsString("这份文件读不了"));
    }

    private ValidatableResponse send(List<String> heading, List<String> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<SheetWriter.Column> columns =
                heading.stream()
                        .map(
                                one ->
                                        new SheetWriter.Column(
                                                one, 20, List.of(), SheetWriter.Column.Style.USUAL))
                        .toList();
        try (SheetWriter sheet =
                new SheetWriter(out, new SheetWriter.Names("计划", "choices"), columns)) {
            sheet.row(row);
        }
        return with(officer)
                .multiPart("file", "plan.xlsx", out.toByteArray(), "application/octet-stream")
                .post("/desk/build/import")
                .then();
    }

    private List<List<String>> read(byte[] sheet) throws IOException {
        Path file = folder.resolve("read.xlsx");
        Files.write(file, sheet);
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, "", new SheetLimits(9_000_000, 99))) {
            Optional<SheetRow> row = reader.next();
            while (row.isPresent()) {
                rows.add(row.get().cells());
                row = reader.next();
            }
        }
        return rows;
    }

    private void apply(String name) {
        projects.apply(
                EVERYTHING,
                new NewProject(UNIT, Applicant.UNIT, SomeProjects.outline(name), Optional.empty()));
    }

    private String token(Role role) {
        Account account = people.person();
        people.hold(account, new HeldRole(role, UNIT, LocalDate.now(clock), Optional.empty()));
        return people.token(account);
    }

    private ValidatableResponse get(String path) {
        return with(officer).get(path).then().statusCode(200);
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
