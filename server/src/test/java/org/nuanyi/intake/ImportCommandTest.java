package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.testing.TestDatabase;
import picocli.CommandLine;

class ImportCommandTest {

    private static final String LIST =
            """
            名称,地址,经度,纬度,街道,备忘
            东四驿站,东四北大街265号,116.42553,39.92981,东四街道,x
            反了驿站,前门大街2号,39.89651,116.40434,前门街道,x
            问号驿站,前门大街3号,116.40434,39.89651,前门街道,x
            """;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_tells_how_it_reads_what_is_wrong_and_what_was_done() {
        Path file = write("list.csv", LIST);

        assertThat(run(file, "--datum", "gcj02")).isEqualTo(2);

        assertThat(out.toString())
                .contains("列的对应：名称 ← 名称, 地址 ← 地址, 经度 ← 经度")
                .contains("没有用到的列：备忘")
                .contains("坐标系：gcj02（命令里写明）")
                .contains("第 3 行 经度, 纬度：经度和纬度写反了。请：经度写 116.40434，纬度写 39.89651")
                .contains("报告：" + file + ".report.xlsx")
                .contains("共 3 行：导入 2 行（新增 2，更新 0，没有变化 0），没有导入 1 行");
        assertThat(Path.of(file + ".report.xlsx")).exists();
    }

    @Test
    void a_report_that_was_put_right_brings_in_the_rest() {
        Path file = write("list.csv", LIST.replace("反了驿站", "改好驿站"));
        run(file, "--datum", "gcj02");
        // As a person would: the marked row in the report, corrected and sent back.
        Path report =
                write(
                        "list.csv.report.xlsx",
                        LIST.lines().findFirst().orElseThrow()
                                + "\n改好驿站,前门大街2号,116.40434,39.89651,前门街道,x\n");

        assertThat(run(report, "--datum", "gcj02")).isZero();
        assertThat(
                        run(
                                write(
                                        "list.csv",
                                        LIST.replace(
                                                "反了驿站,前门大街2号,39.89651,116.40434",
                                                "改好驿站,前门大街2号,116.40434,39.89651")),
                                "--datum",
                                "gcj02"))
                .isZero();

        assertThat(out.toString()).contains("新增 0，更新 0，没有变化 3");
    }

    @Test
    void it_speaks_english_too() {
        assertThat(run(write("list.csv", LIST), "--datum", "gcj02", "--lang", "en")).isEqualTo(2);

        assertThat(out.toString())
                .contains(
                        "Longitude and latitude are swapped. Please: write 116.40434 as longitude")
                .contains("Rows: 3. 2 came in (2 new, 0 changed, 0 unchanged), 1 stayed out");
    }

    @Test
    void a_refused_file_is_one_paragraph_and_no_trace() {
        assertThat(run(write("list.csv", LIST))).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("nuanyi: 文件没有说坐标是哪种坐标系。")
                .contains("554 米")
                .doesNotContain("Exception");
    }

    @Test
    void a_try_says_so() {
        assertThat(run(write("list.csv", LIST), "--datum", "gcj02", "--dry-run")).isEqualTo(2);

        assertThat(out.toString()).contains("试运行，什么都没有写。共 3 行：可导入 2 行（新增 2，已有 0）");
    }

    @Test
    void words_of_the_command_line_are_checked_at_once() {
        Path file = write("list.csv", LIST);

        assertThat(run(file, "--datum", "mars")).isEqualTo(1);
        assertThat(run(file, "--kind", "palace")).isEqualTo(1);
        assertThat(run(file, "--max-size", "lots")).isEqualTo(1);
        assertThat(run(file, "--as", "ghosts")).isEqualTo(1);
        assertThat(err.toString()).contains("'mars' is none of: wgs84, gcj02, bd09");
    }

    @Test
    void hosts_are_brought_in_by_their_types() {
        String places =
                "name,type,lon,lat\n"
                        + "庆丰,restaurant,116.41234,39.92345\n"
                        + "红灯,traffic_signals,116.41234,39.92345\n"
                        + "工行,bank,116.41234,39.92345\n";
        Path file = write("places.wgs84.csv", places);

        assertThat(run(file, "--as", "hosts", "--types", "restaurant")).isZero();

        assertThat(out.toString()).contains("导入 1 行（新增 1").contains("跳过其他类型 2 行");
    }

    @Test
    void defaults_of_the_command_hold_for_rows_that_say_nothing() {
        run(
                write("list.csv", LIST),
                "--datum",
                "gcj02",
                "--kind",
                "micro",
                "--serves",
                "所有人",
                "--unit",
                "东四");

        List<String> stations =
                database.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        "select kind || ' ' || serves || ' ' ||"
                                                                + " unit from station.station")
                                                .mapTo(String.class)
                                                .list());
        assertThat(stations).hasSize(2).containsOnly("micro everyone 110101006");
    }

    @Test
    void a_file_does_not_steer_the_terminal() {
        run(write("evil.csv", "\u001b[2Jname\u001b]0;x\u0007,b\n1,2\n"));

        assertThat(out.toString() + err).doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void where_the_report_cannot_be_written_the_rest_is_done() {
        Path file = write("list.csv", LIST);

        assertThat(
                        run(
                                file,
                                "--datum",
                                "gcj02",
                                "--report",
                                folder.resolve("none/r.xlsx").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("报告写不到");
        assertThat(out.toString()).contains("导入 2 行");
    }

    @Test
    void elsewhere_than_on_a_terminal_progress_is_a_line_for_each_tenth() {
        StringBuilder text = new StringBuilder("名称,地址,经度,纬度\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("甲").append(i).append(",乙").append(i).append(",116.42553,39.92981\n");
        }
        run(write("long.gcj02.csv", text.toString()), "--unit", "东四", "--dry-run");

        assertThat(err.toString().lines().filter(l -> l.startsWith("已读"))).hasSizeBetween(5, 10);
        assertThat(err.toString()).doesNotContain("\r[");
    }

    private int run(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of(file.toString(), "--data", folder.toString()));
        Collections.addAll(words, options);
        ImportCommand command =
                new ImportCommand(
                        _ ->
                                OpenDatabase.forCommand(
                                        new DatabaseChoice.External(
                                                database.owner(),
                                                Optional.of(database.database()),
                                                folder)),
                        Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
