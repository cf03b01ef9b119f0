package org.nuanyi.bench.cabinet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.bench.Results;
import org.nuanyi.bench.server.Medians;

/** Ten thousand cabinets at the server: how long a command takes, and a whole opening. */
public final class CabinetBench {

    private static final int DEVICES = 10_000;
    private static final int ROUNDS = 3;
    private static final int ECHO_WARM_UP_SECONDS = 20;

    /** By then the server has compiled what an opening goes through. */
    private static final int WARM_UP_SECONDS = 90;

    private static final int SECONDS = 30;
    private static final int RATE = 50;
    private static final int PER_MILLE = 1_000;

    /** All have had their first heartbeat, and the list that follows it. */
    private static final Duration AT_REST = Duration.ofMinutes(3);

    /** What came of a round, in microseconds, and how many of how many came back. */
    private record Times(long p50, long p99, long came, long sent) {

        /** One in a hundred may be lost. */
        boolean isWhole() {
            return came * PER_MILLE >= sent * (PER_MILLE - 10);
        }
    }

    /** What one server said of itself. */
    private record Measured(long bytesPerDevice, List<Times> rounds) {

        Times first() {
            return rounds.getFirst();
        }
    }

    private final Path root;

    public CabinetBench(Path root) {
        this.root = root;
    }

    /** Twenty minutes; each process needs some more open files than there are devices. */
    public void run(Results results) throws IOException, InterruptedException {
        List<Measured> bare = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            bare.add(echo(ServerSide.BARE));
            ours.add(echo(ServerSide.OURS));
        }
        Path folder = Files.createTempDirectory("nuanyi-bench-cabinet");
        Measured whole =
                measure(
                        AT_REST,
                        WARM_UP_SECONDS,
                        ROUNDS,
                        ServerSide.WHOLE,
                        folder.toString(),
                        String.valueOf(DEVICES));
        List<String> lines = new ArrayList<>(commands(bare, ours));
        lines.add("");
        lines.addAll(openings(bare, whole));
        results.keep("cabinet", lines);
    }

    private static List<String> commands(List<Measured> bare, List<Measured> ours) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d MQTT 5 devices, one process for them and one for the server (-Xmx1g), on the same cores. Heap:"
                        .formatted(DEVICES));
        lines.add(
                "what is reachable with all connected, less what was before, by device. Round trip:"
                        + " a command of 600 bytes,");
        lines.add(
                "QoS 1, to a random device that echoes it; %d a second for %d s. Bare: the same library without our code,"
                        .formatted(RATE, SECONDS));
        lines.add(
                "no passwords, sessions, expiry or virtual threads. Fresh processes each,"
                        + " alternating.");
        lines.add("");
        lines.add("| round | heap | bare | ratio | p50 | bare | ratio | p99 | bare | ratio |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        List<Double> heaps = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Measured peer = bare.get(round);
            Measured own = ours.get(round);
            heaps.add((double) own.bytesPerDevice() / peer.bytesPerDevice());
            halves.add((double) own.first().p50() / peer.first().p50());
            tails.add((double) own.first().p99() / peer.first().p99());
            lines.add(
                    "| %d | %,d B | %,d B | %.2f | %,d µs | %,d µs | %.2f | %,d µs | %,d µs | %.2f |"
                            .formatted(
                                    round + 1,
                                    own.bytesPerDevice(),
                                    peer.bytesPerDevice(),
                                    heaps.getLast(),
                                    own.first().p50(),
                                    peer.first().p50(),
                                    halves.getLast(),
                                    own.first().p99(),
                                    peer.first().p99(),
                                    tails.getLast()));
        }
        lines.add(
                "| median | | | %.2f | | | %.2f | | | %.2f |"
                        .formatted(Medians.of(heaps), Medians.of(halves), Medians.of(tails)));
        return lines;
    }

    private static List<String> openings(List<Measured> bare, Measured whole) {
        double p50 = median(bare, true);
        double p99 = median(bare, false);
        List<String> lines = new ArrayList<>();
        lines.add(
                "A whole opening, %d a second: from a member's wish to the word, read back from the database (durable, of the"
                        .formatted(RATE));
        lines.add(
                "same machine), that the door is open: quota held, command signed, sent,"
                        + " acknowledged and answered by the device,");
        lines.add(
                "each written down. The %,d cabinets send heartbeats every 60 s; each opening goes on with its dispense, its"
                        .formatted(DEVICES));
        lines.add(
                "closing and a snapshot, booked and compared by the sweeper; %d s of it before the rounds. %,d B of heap by device. Beside the medians above of the bare echo."
                        .formatted(WARM_UP_SECONDS, whole.bytesPerDevice()));
        lines.add("");
        lines.add("| round | answered | p50 | bare echo | ratio | p99 | bare echo | ratio |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (int round = 0; round < ROUNDS; round++) {
            Times times = whole.rounds().get(round);
            lines.add(
                    "| %d | %d of %d | %,d µs | %,.0f µs | %.2f | %,d µs | %,.0f µs | %.2f |"
                            .formatted(
                                    round + 1,
                                    times.came(),
                                    times.sent(),
                                    times.p50(),
                                    p50,
                                    times.p50() / p50,
                                    times.p99(),
                                    p99,
                                    times.p99() / p99));
        }
        return lines;
    }

    private static double median(List<Measured> servers, boolean isHalf) {
        return Medians.of(
                servers.stream()
                        .map(Measured::first)
                        .map(times -> (double) (isHalf ? times.p50() : times.p99()))
                        .toList());
    }

    private Measured echo(String which) throws IOException, InterruptedException {
        Measured measured = measure(Duration.ZERO, ECHO_WARM_UP_SECONDS, 1, which);
        if (!measured.first().isWhole()) {
            throw new IOException("too few came back: " + measured.first());
        }
        return measured;
    }

    private Measured measure(Duration rest, int warmUp, int rounds, String... which)
            throws IOException, InterruptedException {
        try (Child server = new Child(root, ServerSide.class, which)) {
            String port = server.line();
            long before = Long.parseLong(server.ask("heap"));
            try (Child fleet =
                    new Child(root, Fleet.class, port, String.valueOf(DEVICES), which[0])) {
                if (!fleet.line().equals(Fleet.READY)) {
                    throw new IOException("the devices did not connect");
                }
                long heap = Long.parseLong(server.ask("heap")) - before;
                Thread.sleep(rest);
                server.ask("round %d %d %d".formatted(warmUp, RATE, DEVICES));
                List<Times> times = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    times.add(times(server));
                }
                return new Measured(heap / DEVICES, times);
            }
        }
    }

    private static Times times(Child server) throws IOException {
        String[] words = server.ask("round %d %d %d".formatted(SECONDS, RATE, DEVICES)).split(" ");
        return new Times(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]));
    }
}
