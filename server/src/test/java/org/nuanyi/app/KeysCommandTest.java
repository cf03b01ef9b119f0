package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine;

/** What the operator of the machine does with keys, on a data folder of its own. */
class KeysCommandTest {

    @TempDir private static Path folder;

    @Test
    void a_key_is_rotated_and_every_value_sealed_anew() {
        try (OpenDatabase open = open()) {
            byte[] sealed = SealKeys.sealing(open.jdbi(), folder, Map.of()).seal("13800138000");
            open.jdbi()
                    .useHandle(
                            handle ->
                                    handle.execute(
                                            "insert into account.account (id, login, name, made_at,"
                                                + " code_secret) values (?, 'one', 'x', now(), ?)",
                                            UUID.randomUUID(),
                                            sealed));
        }

        String said = run("rotate");
        assertThat(said)
                .containsPattern("New key \\(新密钥\\) [0-9a-f]{8}")
                .contains("1 values sealed anew");
        assertThat(run("list")).containsPattern("account\\.account\\.code_secret +1 +others .* 0");
        assertThat(run("reseal")).contains("0 values sealed anew");
        assertThat(folder.resolve("keys/old")).isNotEmptyDirectory();
        try (OpenDatabase open = open()) {
            byte[] sealed =
                    open.jdbi()
                            .withHandle(
                                    handle ->
                                            handle.createQuery(
                                                            "select code_secret from"
                                                                    + " account.account")
                                                    .mapTo(byte[].class)
                                                    .one());
            assertThat(SealKeys.sealing(open.jdbi(), folder, Map.of()).open(sealed))
                    .isEqualTo("13800138000");
        }
    }

    private static OpenDatabase open() {
        return OpenDatabase.forCommand(DatabaseChoice.of(folder, Map.of()));
    }

    private static String run(String command) {
        StringWriter out = new StringWriter();
        CommandLine line =
                new CommandLine(new KeysCommand(_ -> open(), Map.of(), Duration.ZERO))
                        .setOut(new PrintWriter(out));
        assertThat(line.execute(command, "--data", folder.toString())).isZero();
        return out.toString();
    }
}
