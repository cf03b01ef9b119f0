package org.nuanyi.station;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.RowFault.Kind;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.SheetResult.Refused;
import org.nuanyi.station.SheetResult.Taken;
import org.nuanyi.testing.SheetFiles;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** What is brought back and is no sheet, or one that means harm: nothing of it is kept. */
class SheetFilesRefusedTest {

    private static final String HEADING =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>编号</v></c><c r=\"B1\" t=\"str\"><v>版本</v></c>"
                    + "<c r=\"C1\" t=\"str\"><v>名称</v></c></row>";

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    @TempDir Path folder;

    private final Clock clock = new MovableClock(StationExamples.NOON);

    @AfterEach
    void nothing() {
        DATABASE.ownerJdbi().useHandle(handle -> handle.execute("delete from station.sheet"));
    }

    @Test
    void a_file_that_is_something_else_is_told_apart_by_what_is_in_it() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal("编号,版本\n1,1\n".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_SHEET);
        assertThat(refusal("%PDF-1.7".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_SHEET);
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .isEqualTo(Reason.OLD_XLS);
        assertThat(refusal("PK\u0003\u0004 and then nothing".getBytes(UTF_8)))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_zip_of_other_things_is_no_sheet() {
        Path zip = SheetFiles.zip(file(), Map.of("xl/sharedStrings.xml", "<!DOCTYPE x><sst/>"));
        assertThat(refusal(zip)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_sheet_that_unpacks_to_a_thousand_times_itself_is_not_read() {
        assertThat(refusal(SheetFiles.bomb(file(), 80))).isEqualTo(Reason.BOMB);
    }

    @Test
    void a_heading_that_is_merged_is_refused() {
        Path merged =
                SheetFiles.file(
                        file(),
                        sheet -> {
                            SheetFiles.row(sheet, 0, "编号", "版本", "名称");
                            sheet.range(0, 1, 0, 2).merge();
                        });
        assertThat(refusal(merged)).isEqualTo(Reason.HEADING_MERGED);
    }

    @Test
    void a_sheet_of_something_else_has_no_codes() {
        Path other = SheetFiles.file(file(), sheet -> SheetFiles.row(sheet, 0, "姓名", "电话"));
        assertThat(refusal(other)).isEqualTo(Reason.NO_CODES);
    }

    @Test
    void a_failed_formula_and_merged_cells_keep_their_rows_out() {
        StationCode code = register("1");
        Path file =
                SheetFiles.file(
                        file(),
                        "<worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + HEADING
                                + "<row r=\"2\"><c r=\"A2\"><v>%s</v></c><c r=\"B2\"><v>1</v></c><c r=\"C2\"><f>NOW()</f></c></row>"
                                        .formatted(code)
                                + "<row r=\"3\"><c r=\"A3\"><v>%s</v></c><c r=\"B3\"><v>1</v></c><c r=\"C3\" t=\"str\"><f>A1</f><v>新名</v></c></row>"
                                        .formatted(register("2"))
                                + "<row r=\"4\"><c r=\"A4\"><v>%s</v></c><c r=\"B4\"><v>1</v></c></row>"
                                        .formatted(register("3"))
                                + "</sheetData><mergeCells count=\"1\"><mergeCell"
                                + " ref=\"B4:C4\"/></mergeCells></worksheet>");
        SheetPreview preview = sheets().preview(EVERYTHING, ((Taken) take(file)).sheet());
        assertThat(preview.lines())
                .extracting(line -> line.odd().stream().map(RowFault::kind).toList())
                .containsExactly(List.of(Kind.FORMULA_FAILED), List.of(), List.of(Kind.MERGED));
        assertThat(preview.good()).isEqualTo(1);
        assertThat(preview.lines().get(1).changes().getFirst().became()).isEqualTo("新名");
    }

    private StationCode register(String ref) {
        return StationExamples.stations(DATABASE, clock)
                .register(EVERYTHING, StationExamples.numbered(Integer.parseInt(ref)))
                .code();
    }

    private Path file() {
        return folder.resolve("a.xlsx");
    }

    private Reason refusal(byte[] bytes) {
        try {
            return refusal(Files.write(file(), bytes));
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private Reason refusal(Path file) {
        Reason reason = ((Refused) take(file)).reason();
        int kept =
                DATABASE.ownerJdbi()
                        .withHandle(
                                handle ->
                                        handle.createQuery("select count(*) from station.sheet")
                                                .mapTo(Integer.class)
                                                .one());
        assertThat(kept).isZero();
        return reason;
    }

    private SheetResult take(Path file) {
        return sheets().take(EVERYTHING, file, "a.xlsx", Language.CHINESE);
    }

    private Sheets sheets() {
        return new Sheets(DATABASE.scopes(), clock, new Units(DATABASE.jdbi()));
    }
}
