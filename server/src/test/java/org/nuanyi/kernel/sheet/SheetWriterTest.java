package org.nuanyi.kernel.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.sheet.SheetWriter.Column;
import org.nuanyi.kernel.sheet.SheetWriter.Column.Style;
import org.nuanyi.kernel.sheet.SheetWriter.Names;

class SheetWriterTest {

    private static final List<Column> TWO =
            List.of(
                    new Column("名称", 30, List.of(), Style.USUAL),
                    new Column("类型", 10, List.of("标准", "微型"), Style.HIDDEN));

    @TempDir Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void rows_go_out_as_they_come_and_are_not_kept() {
        Random random = new Random(1);
        int rows = 8_000;
        int[] half = {0};
        try (SheetWriter writer = writer()) {
            for (int row = 0; row < rows; row++) {
                writer.row(List.of(Long.toString(random.nextLong(), 36), "标准"));
                if (row == rows / 2) {
                    half[0] = bytes.size();
                }
            }
        }
        assertThat(half[0]).isGreaterThan(bytes.size() / 3);
        assertThat(parts()).doesNotContainKey("xl/comments1.xml");
        assertThat(parts().getOrDefault("xl/sharedStrings.xml", "").length()).isLessThan(500);
    }

    @Test
    void rows_are_read_one_after_the_other() throws IOException {
        try (SheetWriter writer = writer()) {
            for (int row = 0; row < 5_000; row++) {
                writer.row(List.of("行" + row, "标准"));
            }
        }
        try (SheetReader reader = SheetReader.open(file(), "", new SheetLimits(1L << 28, 10))) {
            reader.next();
            reader.next();
            assertThat(reader.fraction()).isLessThan(0.01);
        }
    }

    @Test
    void nothing_that_is_written_is_a_formula() throws IOException {
        try (SheetWriter writer = writer()) {
            writer.row(List.of("=1+1", "@SUM(A1)"));
        }
        assertThat(sheet()).doesNotContain("<f>").contains("=1+1");
        assertThat(rows()).containsExactly(List.of("名称", "类型"), List.of("=1+1", "@SUM(A1)"));
    }

    @Test
    void the_heading_stays_in_sight_and_choices_are_offered() {
        try (SheetWriter writer = writer()) {
            writer.row(List.of("东四", "标准"));
        }
        assertThat(sheet())
                .contains("ySplit=\"1\"", "state=\"frozen\"", "hidden=\"true\"")
                .contains("<dataValidation", "'可选项'!$A$1:$A$2");
    }

    @Test
    void a_wrong_cell_is_marked_and_says_why() throws IOException {
        try (SheetWriter writer = writer()) {
            writer.row(List.of("东四", "火星"), Map.of(1, "see the list"));
        }
        assertThat(parts().getOrDefault("xl/comments1.xml", ""))
                .contains("ref=\"B2\"", "see the list");
        assertThat(parts().getOrDefault("xl/styles.xml", "")).contains("F8CBAD");
        assertThat(rows()).last().isEqualTo(List.of("东四", "火星"));
    }

    private SheetWriter writer() {
        return new SheetWriter(bytes, new Names("驿站", "可选项"), TWO);
    }

    private String sheet() {
        return parts().getOrDefault("xl/worksheets/sheet1.xml", "");
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
            return parts;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("a.xlsx"), bytes.toByteArray());
    }

    private List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file(), "", new SheetLimits(1L << 28, 10))) {
            Optional<SheetRow> row = reader.next();
            while (row.isPresent()) {
                rows.add(row.get().cells());
                row = reader.next();
            }
        }
        return rows;
    }
}
