package org.nuanyi.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.bench.Results;

/** {@code nearest} beside a constant answer of the same size from the same server. */
public final class HttpBench {

    private static final int ROUNDS = 5;
    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUND_SECONDS = 8;
    private static final String SAMPLE =
            "/api/v1/stations/nearest?lon=116.4193&lat=39.9284&k=5&facilities=microwave&open=now";

    private final Path root;

    public HttpBench(Path root) {
        this.root = root;
    }

    /** Some minutes. */
    public void run(Results results) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("nuanyi-bench-http");
        try (RunningServer server = RunningServer.nuanyi(root, data, "--demo")) {
            results.keep("http", measure(server));
        } finally {
            RunningServer.delete(data);
        }
    }

    private static List<String> measure(RunningServer server)
            throws IOException, InterruptedException {
        int bytes = server.get(SAMPLE).getBytes(StandardCharsets.UTF_8).length;
        Wrk.walkers(server, WARM_UP_SECONDS);
        Wrk.constant(server, bytes, WARM_UP_SECONDS);
        List<Double> rates = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        lines.add(
                "1,360 stations, k=5, open now, with a microwave; constant answer of "
                        + bytes
                        + " bytes. ");
        lines.add("The constant has the same query to read, the same headers and log line. ");
        lines.add("wrk, 64 connections, load and server on the same cores, alternating.");
        lines.add("");
        lines.add(
                "| round | nearest req/s | constant req/s | ratio | p99 nearest | p99 constant |"
                        + " ratio |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|");
        for (int round = 1; round <= ROUNDS; round++) {
            Wrk.Load constant = Wrk.constant(server, bytes, ROUND_SECONDS);
            Wrk.Load nearest = Wrk.walkers(server, ROUND_SECONDS);
            rates.add(nearest.rate() / constant.rate());
            tails.add(nearest.p99() / constant.p99());
            lines.add(
                    "| %d | %,.0f | %,.0f | %.2f | %.1f ms | %.1f ms | %.2f |"
                            .formatted(
                                    round,
                                    nearest.rate(),
                                    constant.rate(),
                                    rates.getLast(),
                                    nearest.p99(),
                                    constant.p99(),
                                    tails.getLast()));
        }
        lines.add(
                "| median | | | %.2f | | | %.2f |".formatted(Medians.of(rates), Medians.of(tails)));
        return lines;
    }
}
