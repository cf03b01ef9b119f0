package org.nuanyi.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.kernel.database.Database;

/** The year in a JVM of its own. */
final class YearProcess {

    private static final long FIRST_STEP = Duration.ofMillis(10).toNanos();

    private final Process process;
    private final BufferedReader output;

    /** When it had done its first step, and how many since. */
    private long began;

    private int steps;

    /** What it said besides the numbers of steps. */
    private final List<String> said = new ArrayList<>();

    private YearProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static YearProcess start(Database database, YearPlan plan, Path acknowledged) {
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        YearRun.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        acknowledged.toString(),
                        Long.toString(plan.seed()),
                        Integer.toString(plan.stations()),
                        Integer.toString(plan.units().size()));
        try {
            return new YearProcess(new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Waits until that step was acknowledged, or the process has ended. */
    void await(int step) {
        for (String line = read(); !line.isEmpty(); line = read()) {
            if (!line.matches("[0-9]+")) {
                said.add(line);
                continue;
            }
            if (steps++ == 0) {
                began = System.nanoTime();
            }
            if (Integer.parseInt(line) >= step) {
                return;
            }
        }
    }

    /** How long a step takes, so far. */
    long nanosOfStep() {
        return steps < 2 ? FIRST_STEP : (System.nanoTime() - began) / (steps - 1);
    }

    /** A line, or nothing at the end. */
    private String read() {
        try {
            String line = output.readLine();
            return line == null ? "" : line.isEmpty() ? " " : line;
        } catch (IOException killed) {
            return "";
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    /** Its exit code, once it has ended. */
    int awaitEnd() {
        await(Integer.MAX_VALUE);
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether it found a step done that nobody was told of. */
    boolean foundUntold() {
        return said.stream().anyMatch(line -> line.startsWith(YearRun.UNTOLD));
    }

    /** Whether it found that the product lost or invented something. */
    boolean accuses() {
        return said.stream().anyMatch(line -> line.contains("LOST") || line.contains("AHEAD"));
    }

    String said() {
        return String.join("\n", said);
    }
}
