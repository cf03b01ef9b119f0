package org.nuanyi.cabinet.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.nuanyi.kernel.database.Database;

/** {@link TraceServer} as a process. */
final class TraceProcess {

    private final Process process;
    private final Writer input;
    private final Instant begunAt = Instant.now();

    private TraceProcess(Process process) {
        this.process = process;
        this.input = process.outputWriter();
    }

    /** Started, and listening. */
    static TraceProcess start(Database database, int port) {
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TraceServer.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        Integer.toString(port));
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            awaitReady(process.inputReader());
            return new TraceProcess(process);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine();
                !TraceServer.READY.equals(line);
                line = output.readLine()) {
            if (line == null) {
                throw new IOException("the server ended:\n" + said);
            }
            said.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> readToTheEnd(output));
    }

    private static void readToTheEnd(BufferedReader output) {
        try {
            while (output.readLine() != null) {}
        } catch (IOException killed) {
            // nothing more to read
        }
    }

    /** Since when it listens. */
    Instant begunAt() {
        return begunAt;
    }

    /** Asks for an opening; what a dead server was asked is lost. */
    void ask(String line) {
        try {
            input.write(line);
            input.write('\n');
            input.flush();
        } catch (IOException dead) {
            // as for whoever stands in front
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
