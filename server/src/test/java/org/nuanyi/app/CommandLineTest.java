package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What an operator reads when something is in the way: one sentence, and a code other than 0. */
class CommandLineTest {

    private record Said(int code, String out, String err) {}

    @TempDir private Path data;

    @Test
    void a_port_that_is_taken_is_a_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = run("up", "--host", "127.0.0.1", "--port", "" + taken.getLocalPort());
            isOneSentence(said, "Port " + taken.getLocalPort());
            assertThat(data).as("nothing was started").isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void a_port_that_does_not_exist_is_a_sentence(String port) {
        isOneSentence(run("up", "--port", port), "from 1 to 65535");
    }

    @Test
    void an_address_of_another_machine_is_a_sentence() {
        isOneSentence(run("up", "--host", "192.0.2.77", "--port", "0"), "192.0.2.77");
    }

    @Test
    void data_of_another_postgresql_is_a_sentence() throws IOException {
        Files.createDirectories(data.resolve("postgresql/cluster"));
        Files.writeString(data.resolve("postgresql/cluster/PG_VERSION"), "17\n");
        isOneSentence(run("up", "--port", "0"), "written by PostgreSQL 17");
    }

    @Test
    void a_file_instead_of_a_folder_is_a_sentence() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        Said said = execute("up", "--port", "0", "--data", file.toString());
        isOneSentence(said, "cannot be made");
    }

    @Test
    void demo_and_empty_exclude_each_other() {
        Said said = run("up", "--demo", "--empty");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("mutually exclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "import", "photo", "backup", "restore"})
    void every_command_explains_itself_in_both_languages(String command) {
        Said said = execute(command, "--help");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: nuanyi " + command, "--data", "数据目录");
    }

    private static void isOneSentence(Said said, String words) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("nuanyi: ")
                .contains(words);
    }

    private Said run(String command, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = command;
        args[1] = "--data";
        args[2] = data.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return execute(args);
    }

    private static Said execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Said(line.execute(args), out.toString(), err.toString());
    }
}
