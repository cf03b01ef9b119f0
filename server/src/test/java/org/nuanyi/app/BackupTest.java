package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.audit.AuditVerification;
import org.nuanyi.kernel.backup.Backup;
import org.nuanyi.kernel.backup.Manifest;
import org.nuanyi.kernel.backup.Restore;
import org.nuanyi.kernel.backup.internal.Archive;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.EmptyDatabase;
import org.nuanyi.testing.TestDatabase;
import picocli.CommandLine;

/** What is put into a backup comes out of it again, all of it, or nothing at all. */
class BackupTest {

    @RegisterExtension final TestDatabase filled = new TestDatabase();
    @RegisterExtension final EmptyDatabase empty = new EmptyDatabase();

    @TempDir Path data;
    @TempDir Path elsewhere;

    private static final String KEY = "keys/seal.key";

    /** Rows that take a while to copy. */
    private static final String MANY =
            """
            insert into audit.entry (actor, role, action, subject_kind, subject, result)
            select 'x', 'x', 'x', 'x', repeat('x', 200), 'done' from generate_series(1, 50000)
            """;

    @DisplayName("备份再恢复：每张表一行不差，序列接着走，审计链核对无误")
    @Test
    void every_table_is_the_same_after_a_restore() {
        FilledDatabase.fill(filled, data);
        Manifest written = backup(file(), false);
        Jdbi before = filled.ownerJdbi();
        Map<String, List<String>> tables = FilledDatabase.tables(before);
        assertThat(written.tables()).hasSameSizeAs(tables.keySet());

        restore(file());

        Jdbi after = Jdbis.on(empty.owner());
        assertThat(FilledDatabase.tables(after)).isEqualTo(tables);
        tables.forEach(
                (table, columns) ->
                        assertThat(FilledDatabase.rows(after, table, columns))
                                .as(table)
                                .isEqualTo(FilledDatabase.rows(before, table, columns)));
        Scopes scopes = new Scopes(Jdbis.on(empty.database()));
        AuditVerification.Result audit = new AuditVerification(scopes, elsewhere).verify();
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.entries()).isPositive();
        assertGoesOn(scopes);
        assertThat(forced(after)).isEqualTo(forced(before)).isPositive();
    }

    /** A new station gets a new code, and the audit trail its next entry. */
    private void assertGoesOn(Scopes scopes) {
        TwoUnits restored = new TwoUnits(scopes);
        StationCode code =
                restored.stations()
                        .register(EVERYTHING, TwoUnits.stationOf(TwoUnits.OURS, "new"))
                        .code();
        assertThat(restored.stations().findStation(EVERYTHING, code)).isPresent();
    }

    private static int forced(Jdbi owner) {
        return owner.withHandle(
                h ->
                        h.createQuery("select count(*) from pg_class where relforcerowsecurity")
                                .mapTo(Integer.class)
                                .one());
    }

    @DisplayName("表的主人不是超级用户，行级安全照样强制：备份恢复也一行不少")
    @Test
    void an_owner_whom_the_policies_bind_backs_up_and_restores_all() {
        FilledDatabase.fill(filled, data);
        backup(file(), false);
        Database owner = empty.ownedByNobodyMighty();

        new Restore(owner, empty.database().user(), elsewhere).read(file());
        Path again = elsewhere.resolve("again.zip");
        Manifest second = new Backup(owner, elsewhere, Clock.systemUTC()).write(again, false);

        Manifest first = manifest(file());
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.tables()).hasSameElementsAs(first.tables());
    }

    @DisplayName("一边写一边备份：成对写入的两边，要么都在，要么都不在")
    @Test
    void what_one_transaction_wrote_is_there_whole_or_not_at_all() throws Exception {
        filled.ownerJdbi().useHandle(handle -> handle.execute(MANY));
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger pairs = new AtomicInteger();
        Thread writer = Thread.ofVirtual().start(() -> writePairs(pairs, enough));
        await().until(() -> pairs.get() > 0);
        backup(file(), false);
        enough.set(true);
        writer.join();

        restore(file());

        Jdbi restored = Jdbis.on(empty.owner());
        List<String> hosts = words(restored, "select name from station.host order by id");
        List<String> events =
                words(
                        restored,
                        "select keys[1] from outbox.event where module = 'pair' order by id");
        assertThat(hosts).isEqualTo(events).isNotEmpty();
    }

    private void writePairs(AtomicInteger pairs, AtomicBoolean enough) {
        try (var handle = filled.ownerJdbi().open()) {
            while (!enough.get()) {
                int number = pairs.get() + 1;
                handle.useTransaction(
                        h -> {
                            h.execute(
                                    "insert into station.host (name, kind) values (?, 'shop')",
                                    "pair " + number);
                            h.execute(
                                    "insert into outbox.event (module, kind, keys) values ('pair',"
                                            + " 'x', array[?])",
                                    "pair " + number);
                        });
                pairs.set(number);
            }
        }
    }

    @Test
    void a_file_that_is_there_already_is_not_written_over() throws IOException {
        Files.writeString(file(), "mine");
        assertThatThrownBy(() -> backup(file(), false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is there already");
        assertThat(file()).hasContent("mine");
        assertThat(data).as("nothing is left beside it").isDirectoryNotContaining("glob:**.new");
    }

    @DisplayName("密钥要说了才放进去；放进去的，恢复后只有主人能读")
    @Test
    void the_key_goes_along_only_where_that_is_said() throws IOException {
        SealKeys.load(filled.jdbi(), data, Map.of());
        Path old = data.resolve("keys/old/0a0b0c0d.key");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "what older backups need");
        assertThat(backup(file(), false).files()).extracting(f -> f.name()).doesNotContain(KEY);
        Path whole = data.resolve("whole.zip");
        backup(whole, true);

        restore(whole);

        Path key = elsewhere.resolve(KEY);
        assertThat(key).hasSameTextualContentAs(data.resolve(KEY));
        assertThat(elsewhere.resolve("keys/old/0a0b0c0d.key")).hasSameTextualContentAs(old);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)))
                .isEqualTo("rw-------");
    }

    @DisplayName("命令行：恢复到新的数据目录，核对审计，再备份；再恢复一次被一句话拒绝")
    @Test
    void the_commands_do_it_with_a_database_of_their_own() {
        FilledDatabase.fill(filled, data);
        backup(file(), true);
        String fresh = elsewhere.resolve("fresh").toString();

        assertThat(run("restore", file().toString(), "--data", fresh)).isEqualTo(new Said(0, ""));
        assertThat(run("audit", "verify", "--data", fresh)).isEqualTo(new Said(0, ""));
        assertThat(run("backup", fresh + "/again.zip", "--data", fresh)).isEqualTo(new Said(0, ""));
        assertThat(manifest(Path.of(fresh, "again.zip")).rows())
                .isGreaterThanOrEqualTo(manifest(file()).rows());
        Said refused = run("restore", file().toString(), "--data", fresh);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .startsWith("nuanyi: There is something in the database already");
    }

    private record Said(int code, String err) {}

    private static Said run(String... words) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
        return new Said(line.execute(words), err.toString());
    }

    private Path file() {
        return data.resolve("nuanyi.zip");
    }

    private Manifest backup(Path file, boolean keys) {
        return new Backup(filled.owner(), data, Clock.systemUTC()).write(file, keys);
    }

    private Manifest restore(Path file) {
        return new Restore(empty.owner(), empty.database().user(), elsewhere).read(file);
    }

    private Manifest manifest(Path file) {
        try (var archive = Archive.open(file)) {
            return archive.manifest();
        }
    }

    private static List<String> words(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
