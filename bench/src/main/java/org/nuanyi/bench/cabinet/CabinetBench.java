package org.nuanyi.bench.cabinet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.bench.Results;
import org.nuanyi.bench.server.Medians;

/** Ten thousand cabinets at the server, and how long a command takes to be answered. */
public final class CabinetBench {

    private static final int DEVICES = 10_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int RATE = 50;
    private static final int PER_MILLE = 1_000;

    /** What one server said of itself. */
    private record Measured(long bytesPerDevice, long p50, long p99) {}

    private final Path root;

    public CabinetBench(Path root) {
        this.root = root;
    }

    /** Six minutes; each process needs some more open files than there are devices. */
    public void run(Results results) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d bare MQTT 5 devices, one process for them and one for the server (-Xmx1g), on the same cores."
                        .formatted(DEVICES));
        lines.add(
                "Heap: what is reachable with all connected, less what was before, by device. Round"
                        + " trip: a command of 600 bytes, QoS 1,");
        lines.add(
                "to a random device, and its response heard; %d a second for %d s. Bare: the same library without our code,"
                        .formatted(RATE, SECONDS));
        lines.add(
                "no passwords, sessions, expiry or virtual threads. Fresh processes each,"
                        + " alternating.");
        lines.add("");
        lines.add("| round | heap | bare | ratio | p50 | bare | ratio | p99 | bare | ratio |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        List<Double> halves = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Measured bare = measure(ServerSide.BARE);
            Measured ours = measure(ServerSide.OURS);
            heaps.add((double) ours.bytesPerDevice() / bare.bytesPerDevice());
            halves.add((double) ours.p50() / bare.p50());
            tails.add((double) ours.p99() / bare.p99());
            lines.add(
                    "| %d | %,d B | %,d B | %.2f | %,d µs | %,d µs | %.2f | %,d µs | %,d µs | %.2f |"
                            .formatted(
                                    round,
                                    ours.bytesPerDevice(),
                                    bare.bytesPerDevice(),
                                    heaps.getLast(),
                                    ours.p50(),
                                    bare.p50(),
                                    halves.getLast(),
                                    ours.p99(),
                                    bare.p99(),
                                    tails.getLast()));
        }
        lines.add(
                "| median | | | %.2f | | | %.2f | | | %.2f |"
                        .formatted(Medians.of(heaps), Medians.of(halves), Medians.of(tails)));
        results.keep("cabinet", lines);
    }

    private Measured measure(String which) throws IOException, InterruptedException {
        try (Child server = new Child(root, ServerSide.class, which)) {
            String port = server.line();
            long before = Long.parseLong(server.ask("heap"));
            try (Child fleet = new Child(root, Fleet.class, port, String.valueOf(DEVICES))) {
                if (!fleet.line().equals(Fleet.READY)) {
                    throw new IOException("the devices did not connect");
                }
                long heap = Long.parseLong(server.ask("heap")) - before;
                server.ask("round %d %d %d".formatted(WARM_UP_SECONDS, RATE, DEVICES));
                String[] words =
                        server.ask("round %d %d %d".formatted(SECONDS, RATE, DEVICES)).split(" ");
                long came = Long.parseLong(words[2]);
                if (came * PER_MILLE < Long.parseLong(words[3]) * (PER_MILLE - 10)) {
                    throw new IOException("only %s of %s came back".formatted(words[2], words[3]));
                }
                return new Measured(
                        heap / DEVICES, Long.parseLong(words[0]), Long.parseLong(words[1]));
            }
        }
    }

    /** A JVM of its own, with the server's libraries, that is asked by lines. */
    private static final class Child implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintWriter questions;

        Child(Path root, Class<?> main, String... arguments) throws IOException {
            Path app = root.resolve("server/target/quarkus-app");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx1g", "-cp"));
            command.add(
                    "%s:%s/app/*:%s/lib/main/*:%s/lib/boot/*"
                            .formatted(root.resolve("bench/target/classes"), app, app, app));
            command.add(main.getName());
            command.addAll(List.of(arguments));
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
            questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        }

        String ask(String question) throws IOException {
            questions.println(question);
            return line();
        }

        String line() throws IOException {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("it ended; why stands above");
            }
            return line;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
