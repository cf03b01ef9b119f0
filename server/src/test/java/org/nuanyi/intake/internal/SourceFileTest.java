package org.nuanyi.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.intake.internal.Reading.file;
import static org.nuanyi.intake.internal.Reading.refusal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.intake.Fault;
import org.nuanyi.kernel.sheet.Sizes;

class SourceFileTest {

    @TempDir Path folder;

    @Test
    void ten_gigabytes_are_refused_without_reading_them() throws IOException {
        Path sparse = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }

        assertThat(refusal(sparse)).isEqualTo(Fault.FILE_TOO_LARGE);
    }

    @Test
    void a_file_that_is_not_there_is_empty_or_is_a_folder_is_refused() {
        assertThat(refusal(folder.resolve("none.csv"))).isEqualTo(Fault.FILE_MISSING);
        assertThat(refusal(file(folder, "empty.csv", ""))).isEqualTo(Fault.FILE_EMPTY);
        assertThat(refusal(folder)).isEqualTo(Fault.NOT_A_FILE);
    }

    @Test
    void the_kind_is_told_by_what_is_in_it_and_not_by_its_name() {
        assertThat(kind("a.csv", "[{\"name\": 1}]")).isEqualTo(FileKind.JSON);
        assertThat(kind("a.json", "name,address\n")).isEqualTo(FileKind.CSV);
        assertThat(kind("b.json", "\ufeff\n {\"a\": []}")).isEqualTo(FileKind.JSON);
    }

    @Test
    void other_kinds_are_named_and_refused() {
        assertThat(refusal(file(folder, "a.xls", "<html><table>"))).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(refusal(file(folder, "a.pdf", "%PDF-1.7"))).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(refusal(file(folder, "a.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0})))
                .isEqualTo(Fault.NOT_A_TABLE);
        assertThat(
                        refusal(
                                file(
                                        folder,
                                        "b.xls",
                                        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})))
                .isEqualTo(Fault.OLD_XLS);
    }

    @Test
    void sizes_are_read_as_people_write_them() {
        assertThat(Sizes.bytes("500M")).isEqualTo(500L << 20);
        assertThat(Sizes.bytes("2 gb")).isEqualTo(2L << 30);
        assertThat(Sizes.bytes("4096")).isEqualTo(4096);
        assertThatThrownBy(() -> Sizes.bytes("viel")).isInstanceOf(IllegalArgumentException.class);
    }

    private FileKind kind(String name, String text) {
        Path written = file(folder, name, text);
        assertThat(Files.exists(written)).isTrue();
        return SourceFile.open(written, Limits.USUAL).kind();
    }
}
