package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.ImportSummary.Report;
import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;
import org.nuanyi.kernel.page.Language;

class ReportBookTest {

    private static final List<String> COLUMNS = List.of("名称", "地址", "经度", "纬度");

    @TempDir Path folder;
    private final ReportBook report = new ReportBook(Phrases.in(Language.CHINESE));

    @Test
    void it_has_the_rows_with_what_is_wrong_and_what_to_write() {
        report.add(row(3, "东四", "", "39.9", "116.4"), List.of(swapped(3), missing(3)));

        assertThat(Reading.lines(written()))
                .containsExactly(
                        "名称|地址|经度|纬度|导入说明|原行号",
                        "2: 东四||39.9|116.4|经度, 纬度：经度和纬度写反了。请：经度写 116.4，纬度写 39.9\n"
                                + "地址：没有地址。请：写上门牌地址，如：东四北大街 265 号|3");
    }

    @Test
    void the_cells_are_marked() throws IOException {
        report.add(row(3, "东四", "", "39.9", "116.4"), List.of(swapped(3), missing(3)));

        assertThat(part(written(), "xl/worksheets/sheet1.xml"))
                .containsPattern("r=\"C2\" s=\"([1-9])\"")
                .containsPattern("r=\"B2\" s=\"([1-9])\"")
                .doesNotContainPattern("r=\"A2\" s=\"[1-9]\"");
        assertThat(part(written(), "xl/styles.xml")).contains("F8CBAD");
    }

    @Test
    void nothing_that_a_file_brings_becomes_a_formula() throws IOException {
        String[] evil = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)"};
        report.add(row(2, evil), List.of(missing(2)));

        assertThat(part(written(), "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(Reading.lines(written()))
                .element(1)
                .asString()
                .startsWith("2: " + String.join("|", evil));
    }

    @Test
    void what_xml_cannot_hold_does_not_break_it() {
        report.add(
                row(2, "a\u0001b\u001b", "\ud800x", "\uffff", "好".repeat(40_000)),
                List.of(missing(2)));

        assertThat(Reading.lines(written(), Limits.USUAL))
                .element(1)
                .asString()
                .startsWith("2: ab|x||好好");
    }

    @Test
    void a_row_with_nothing_but_notes_is_there_too() {
        Remark note =
                new Remark(2, "hours", List.of("地址"), Fault.HOURS_AS_TEXT, List.of("随缘", "不明"));
        report.add(row(2, "东四", "甲", "1", "2"), List.of(note));

        assertThat(Reading.lines(written())).hasSize(2);
    }

    @Test
    void without_a_word_to_say_there_is_no_report() {
        assertThat(report.write(folder.resolve("r.xlsx"), COLUMNS)).isEqualTo(new Report.None());
        assertThat(folder.resolve("r.xlsx")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_not_thrown() {
        report.add(row(2, "东四"), List.of(missing(2)));

        assertThat(report.write(folder.resolve("none/r.xlsx"), COLUMNS))
                .isInstanceOf(Report.Failed.class);
    }

    @Test
    void it_does_not_grow_without_end() {
        for (int i = 0; i < 20_010; i++) {
            report.add(row(i, "东四"), List.of(missing(i)));
        }

        assertThat(report.write(folder.resolve("r.xlsx"), COLUMNS))
                .isEqualTo(new Report.Written(folder.resolve("r.xlsx"), 20_000, false));
    }

    private Path written() {
        Path file = folder.resolve("r.xlsx");
        assertThat(report.write(file, COLUMNS)).isInstanceOf(Report.Written.class);
        return file;
    }

    private static SourceRow row(long line, String... cells) {
        return new SourceRow(line, List.of(cells), List.of());
    }

    private static Remark swapped(long line) {
        return new Remark(
                line, "lon", List.of("经度", "纬度"), Fault.POINT_SWAPPED, List.of("39.9", "116.4"));
    }

    private static Remark missing(long line) {
        return new Remark(line, "address", List.of("地址"), Fault.ADDRESS_MISSING, List.of());
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
