package org.nuanyi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.testing.TestDatabase;

class SealKeysTest {

    private static final Map<String, String> NOTHING_SET = Map.of();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("keys/seal.key");
    }

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_can_read() throws IOException {
        load(NOTHING_SET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void later_starts_find_the_same_key() {
        assertThat(load(NOTHING_SET).secret()).isEqualTo(load(NOTHING_SET).secret());
    }

    @Test
    void a_key_in_the_environment_goes_before_the_file_and_none_is_written() {
        SealKey given = SealKey.generate();

        assertThat(load(variable(given)).secret()).isEqualTo(given.secret());
        assertThat(file).doesNotExist();
    }

    @Test
    void a_key_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        load(NOTHING_SET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> load(NOTHING_SET))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll(file.toString(), "chmod 600");
    }

    @Test
    void a_malformed_key_is_refused_without_showing_it() {
        assertThatThrownBy(() -> load(Map.of("NUANYI_SEAL_KEY", "c2hvcnQ=")))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll("NUANYI_SEAL_KEY", "32 bytes", "openssl rand")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void a_lost_key_is_not_silently_replaced() throws IOException {
        SealKey lost = load(NOTHING_SET);
        Files.delete(file);

        assertThatThrownBy(() -> load(NOTHING_SET))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll(lost.name(), "missing", file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void another_key_than_the_one_of_the_database_is_refused() {
        SealKey first = load(NOTHING_SET);
        SealKey other = SealKey.generate();

        assertThatThrownBy(() -> load(variable(other)))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll(first.name(), other.name());
    }

    private SealKey load(Map<String, String> environment) {
        return SealKeys.load(database.jdbi(), folder, environment);
    }

    private static Map<String, String> variable(SealKey key) {
        return Map.of("NUANYI_SEAL_KEY", Base64.getEncoder().encodeToString(key.secret()));
    }
}
