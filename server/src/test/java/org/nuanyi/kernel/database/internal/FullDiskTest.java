package org.nuanyi.kernel.database.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;

/** On a disk of a few megabytes, which only root can mount. */
class FullDiskTest {

    private static final PostgresAccount SELF = new PostgresAccount(List.of(), 0);

    /** Too small for the programs, for the data files, for the write-ahead log. */
    @ParameterizedTest
    @ValueSource(ints = {20, 70, 90})
    void a_full_disk_is_a_sentence(int megabytes, @TempDir Path disk) {
        assumeTrue(
                run(
                        disk,
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        disk.toString()),
                "skipped: only root may mount a small disk");
        try {
            DataFolder folder = DataFolder.at(disk);
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, folder.lock().orElseThrow()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("the disk is full");
        } finally {
            run(disk, "umount", "--lazy", disk.toString());
        }
    }

    private static boolean run(Path folder, String... words) {
        return Command.of(folder.getRoot(), SELF, words).run().succeeded();
    }
}
