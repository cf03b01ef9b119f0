package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.testing.TestDatabase;
import picocli.CommandLine;

class AuditVerifyCommandTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void write() {
        Act act = Act.of("station.close", "station", "10000012");
        database.scopes().use(EVERYTHING, handle -> Audit.done(handle, EVERYTHING, act));
        new AuditSealer(database.scopes(), Digest.sha256(), Clock.systemUTC(), folder).seal();
    }

    @Test
    void an_untouched_trail_leaves_with_0() {
        assertThat(verify()).isZero();
        assertThat(out.toString()).contains("1 sealed entries: all as they were written");
    }

    @Test
    void a_changed_one_is_named_and_leaves_with_1() {
        tamper("update audit.entry set subject = '10000020'");
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("Entry 1 (", "not what was sealed", "1 findings");
    }

    @Test
    void days_may_be_named() {
        tamper("update audit.entry set subject = '10000020'");
        assertThat(verify("--to", "2026-01-01")).isZero();
        assertThat(verify("--from", "2026-01-01", "--to", "yesterday")).isEqualTo(2);
    }

    private int verify(String... options) {
        AuditVerifyCommand command =
                new AuditVerifyCommand(
                        _ ->
                                OpenDatabase.forCommand(
                                        new DatabaseChoice.External(
                                                database.owner(),
                                                Optional.of(database.database()),
                                                folder)));
        String[] words = new String[options.length + 2];
        words[0] = "--data";
        words[1] = folder.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(words);
    }

    private void tamper(String sql) {
        database.ownerJdbi()
                .useTransaction(
                        handle -> {
                            handle.execute("set local session_replication_role = replica");
                            handle.execute(sql);
                        });
    }
}
