package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Reading.lines;
import static org.nuanyi.intake.internal.Reading.refusal;
import static org.nuanyi.testing.SheetFiles.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.intake.Fault;
import org.nuanyi.testing.SheetFiles;

class XlsxRowsTest {

    private static final String HEADING =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>名称</v></c><c r=\"B1\""
                    + " t=\"str\"><v>地址</v></c></row>";

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("a.xlsx");
    }

    @Test
    void a_sheet_is_read_by_rows_as_it_numbers_them() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "东城区驿站台账");
                    row(sheet, 1, "名称", "地址", "电话");
                    row(sheet, 2, "东四", "东四北大街", "12351");
                    row(sheet, 4, "前门", "前门大街");
                });

        assertThat(lines(file)).containsExactly("名称|地址|电话", "3: 东四|东四北大街|12351", "5: 前门|前门大街");
    }

    @Test
    void numbers_are_read_as_they_are_meant() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "名称", "纬度", "电话", "已核实");
                    row(sheet, 1, "A");
                    sheet.value(1, 1, 39.928400000000003);
                    sheet.value(1, 2, 1.3800138E10);
                    sheet.value(1, 3, true);
                });

        assertThat(lines(file)).element(1).isEqualTo("2: A|39.9284|13800138000|true");
    }

    @Test
    void dates_and_times_of_day_are_read_as_dates_and_times() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "名称", "核实日期", "采集时间", "开放时间");
                    row(sheet, 1, "A");
                    sheet.value(1, 1, LocalDateTime.of(2026, 11, 1, 0, 0));
                    sheet.style(1, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
                    sheet.value(1, 2, LocalDateTime.of(2026, 11, 1, 8, 30));
                    sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
                    sheet.value(1, 3, 0.375);
                    sheet.style(1, 3).format("h:mm").set();
                });

        assertThat(lines(file)).element(1).isEqualTo("2: A|2026-11-01|2026-11-01 08:30|09:00");
    }

    @Test
    void the_last_value_of_a_formula_counts_and_nothing_is_evaluated() {
        String sheet =
                SheetFiles.sheet(
                        HEADING
                                + "<row r=\"2\"><c r=\"A2\""
                                + " t=\"str\"><f>A1&amp;\"x\"</f><v>名称x</v></c><c"
                                + " r=\"B2\"><f>1+1</f><v>2</v></c></row>");

        assertThat(lines(SheetFiles.file(file, sheet))).element(1).isEqualTo("2: 名称x|2");
    }

    @Test
    void a_formula_without_a_value_is_a_problem_of_its_cell() {
        String sheet =
                SheetFiles.sheet(
                        HEADING
                                + "<row r=\"2\"><c r=\"A2\"><f>NOW()</f></c><c r=\"B2\""
                                + " t=\"e\"><f>A9</f><v>#REF!</v></c></row>");

        assertThat(lines(SheetFiles.file(file, sheet)))
                .element(1)
                .asString()
                .endsWith("FORMULA_FAILED[名称][=NOW()] FORMULA_FAILED[地址][#REF!]");
    }

    @Test
    void a_value_merged_downwards_counts_for_each_row() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "街道", "名称");
                    row(sheet, 1, "东四", "A");
                    row(sheet, 2, "", "B");
                    row(sheet, 3, "", "C");
                    row(sheet, 4, "前门", "D");
                    sheet.range(1, 0, 3, 0).merge();
                });

        assertThat(lines(file))
                .containsExactly("街道|名称", "2: 东四|A", "3: 东四|B", "4: 东四|C", "5: 前门|D");
    }

    @Test
    void cells_merged_sideways_are_a_problem_of_their_rows() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "名称", "地址", "电话");
                    row(sheet, 1, "A", "东四北大街");
                    row(sheet, 2, "B", "前门大街", "12351");
                    sheet.range(1, 1, 1, 2).merge();
                });

        assertThat(lines(file))
                .containsExactly(
                        "名称|地址|电话", "2: A|东四北大街 CELLS_MERGED[地址, 电话][B2:C2]", "3: B|前门大街|12351");
    }

    @Test
    void a_merged_heading_is_refused_but_a_merged_title_is_not() {
        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "台账");
                    sheet.range(0, 0, 0, 2).merge();
                    row(sheet, 1, "名称", "坐标");
                    sheet.range(1, 1, 1, 2).merge();
                });
        assertThat(refusal(file)).isEqualTo(Fault.HEADING_MERGED);

        SheetFiles.file(
                file,
                sheet -> {
                    row(sheet, 0, "台账");
                    sheet.range(0, 0, 0, 2).merge();
                    row(sheet, 1, "名称", "地址");
                    row(sheet, 2, "A", "1");
                });
        assertThat(lines(file)).containsExactly("名称|地址", "3: A|1");
    }

    @Test
    void a_sheet_is_chosen_by_name() {
        SheetFiles.file(file, sheet -> row(sheet, 0, "名称"));

        try (RowSource rows = Reading.open(file, "台账", Limits.USUAL)) {
            assertThat(rows.columns()).containsExactly("名称");
        }
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> Reading.open(file, "别的", Limits.USUAL)))
                .hasMessage("XLSX_NO_SHEET");
    }

    @Test
    void a_zip_bomb_is_stopped_long_before_it_is_unpacked() throws IOException {
        Path bomb = SheetFiles.bomb(file, 300);

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb)).isEqualTo(Fault.XLSX_BOMB);
    }

    @Test
    void a_sheet_that_unpacks_beyond_the_limit_is_stopped() {
        Path file = SheetFiles.bomb(this.file, 2);

        assertThat(refusal(file, Reading.SMALL).fault()).isEqualTo(Fault.XLSX_BOMB);
    }

    @Test
    void entities_are_not_expanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String type =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                        + secret.toUri()
                        + "\"><!ENTITY a \"aaaaaaaaaa\">]>";
        String sheet =
                type
                        + SheetFiles.sheet(
                                HEADING
                                        + "<row r=\"2\"><c r=\"A2\""
                                        + " t=\"str\"><v>&e;&a;</v></c></row>");

        assertThat(refusal(SheetFiles.file(file, sheet))).isEqualTo(Fault.XLSX_BROKEN);
        assertThat(refusal(SheetFiles.zip(file, Map.of("xl/sharedStrings.xml", type + "<sst/>"))))
                .isEqualTo(Fault.XLSX_BROKEN);
    }

    @Test
    void a_cell_at_the_end_of_the_world_does_not_fill_the_memory() {
        String sheet =
                SheetFiles.sheet(
                        HEADING + "<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"str\"><v>x</v></c></row>");

        assertThat(refusal(SheetFiles.file(file, sheet))).isEqualTo(Fault.XLSX_BROKEN);
    }

    @Test
    void damaged_files_are_refused_with_a_sentence() throws IOException {
        SheetFiles.file(file, sheet -> row(sheet, 0, "名称"));
        byte[] bytes = Files.readAllBytes(file);
        for (int kept = 4; kept < bytes.length; kept += 97) {
            Files.write(file, java.util.Arrays.copyOf(bytes, kept));
            assertThat(refusal(file)).isIn(Fault.XLSX_BROKEN, Fault.NOT_A_TABLE);
        }
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() {
        assertThat(refusal(SheetFiles.zip(file, Map.of()))).isEqualTo(Fault.HEADING_MISSING);
        Path zip = folder.resolve("b.zip");
        try (java.util.zip.ZipOutputStream out =
                new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
        assertThat(refusal(zip)).isEqualTo(Fault.NOT_A_TABLE);
    }
}
