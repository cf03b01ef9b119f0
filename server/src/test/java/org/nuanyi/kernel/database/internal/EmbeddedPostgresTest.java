package org.nuanyi.kernel.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;

/** One folder, made once; each test starts its PostgreSQL as often as it needs. */
class EmbeddedPostgresTest {

    @TempDir static Path path;

    private DataFolder folder;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(path.resolve("data"));
    }

    @Test
    void data_survives_a_restart() {
        try (EmbeddedPostgres first = start()) {
            run(first.database(), "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres second = start()) {
            assertThat(ask(second.database(), "select answer from kept")).isEqualTo("42");
            run(second.database(), "drop table kept");
        }
    }

    @Test
    void it_listens_on_loopback_only_and_keeps_every_commit() {
        try (EmbeddedPostgres postgres = start()) {
            Database database = postgres.database();
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show unix_socket_directories")).isEmpty();
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void only_the_password_of_the_folder_opens_it() throws IOException {
        try (EmbeddedPostgres postgres = start()) {
            Database real = postgres.database();
            Database guessed = new Database(real.jdbcUrl(), real.user(), "guess");
            assertThatThrownBy(() -> ask(guessed, "select 1")).hasMessageContaining("password");
            assertThat(mode(path.resolve("data/password"))).isEqualTo("rw-------");
            assertThat(real.password()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(real.toString()).doesNotContain(real.password());
        }
    }

    @Test
    void commands_find_a_published_server_until_it_stops() throws IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(folder.published()).isEmpty();
            postgres.publish();
            assertThat(folder.published()).contains(postgres.database());
            assertThat(mode(path.resolve("data/connection"))).isEqualTo("rw-------");
        }
        assertThat(folder.published()).isEmpty();
    }

    @Test
    void a_folder_in_use_cannot_be_locked_again() {
        try (EmbeddedPostgres _ = start()) {
            assertThat(folder.lock()).isEmpty();
            assertThat(folder.inUse())
                    .hasMessageContaining(
                            "already in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_process_id_that_now_belongs_to_somebody_else_is_no_obstacle() throws IOException {
        try (EmbeddedPostgres _ = start()) {}
        Files.writeString(
                folder.cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_damaged_password_file_is_a_sentence_and_leaves_nothing_running() throws IOException {
        try (EmbeddedPostgres _ = start()) {}
        Path file = path.resolve("data/password");
        String kept = Files.readString(file);
        Files.writeString(file, "damaged\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("does not open the PostgreSQL beside it");
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
        Files.writeString(file, kept);
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_made_anew(@TempDir Path other) throws IOException {
        Path half = other.resolve("postgresql/cluster.new");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.createDirectories(other.resolve("postgresql/bin/18.4.0.new/bin"));
        DataFolder interrupted = DataFolder.at(other);
        try (EmbeddedPostgres postgres = start(interrupted)) {
            assertThat(ask(postgres.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_major_version_is_refused_with_the_way_to_move_it(@TempDir Path other)
            throws IOException {
        Files.createDirectories(other.resolve("postgresql/cluster"));
        Files.writeString(other.resolve("postgresql/cluster/PG_VERSION"), "17\n");
        DataFolder old = DataFolder.at(other);
        assertThatThrownBy(() -> start(old))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("pg_upgrade")
                .hasMessageContaining("pg_dump");
        assertThat(old.lock()).as("the folder is free again").isPresent();
    }

    @Test
    void a_file_in_the_way_is_a_sentence() throws IOException {
        Path file = Files.writeString(path.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.at(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cannot be made");
    }

    @AfterEach
    void nothing_is_left_running() {
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    private EmbeddedPostgres start() {
        return start(folder);
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, folder.lock().orElseThrow(folder::inUse), List.of());
    }

    private static void run(Database database, String sql) {
        Jdbis.on(database).useHandle(handle -> handle.execute(sql));
    }

    private static String ask(Database database, String sql) {
        return Jdbis.on(database)
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
