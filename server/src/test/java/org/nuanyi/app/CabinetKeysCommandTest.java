package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine;

/** What the operator of the machine does with the cabinets' keys, on a data folder of its own. */
class CabinetKeysCommandTest {

    @TempDir private static Path folder;

    @Test
    void a_key_is_brought_in_and_signs_and_it_is_said_how_it_stands() {
        assertThat(run("renew"))
                .containsPattern("server-\\S+ +is believed, signs not yet")
                .containsPattern("server-\\S+ +signs since")
                .contains("Version (版本) 2; cabinets without it (未更新的柜子): 0");

        assertThat(run("sign")).doesNotContain("signs not yet");
        assertThat(run("list").lines()).hasSize(3);
    }

    private static OpenDatabase open() {
        return OpenDatabase.forCommand(DatabaseChoice.of(folder, Map.of()));
    }

    private static String run(String command) {
        StringWriter out = new StringWriter();
        CommandLine line =
                new CommandLine(
                                new CabinetKeysCommand(
                                        _ -> open(), Map.of(), Clock.systemDefaultZone()))
                        .setOut(new PrintWriter(out));
        assertThat(line.execute(command, "--data", folder.toString())).isZero();
        return out.toString();
    }
}
