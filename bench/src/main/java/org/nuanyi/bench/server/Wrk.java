package org.nuanyi.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk, the load generator of the system's packages: 64 connections, one thread. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** Positions around Dongsi, a new one each request; %PATH% is asked about them. */
    private static final String WALKERS =
            """
            math.randomseed(20261124)
            request = function()
              local lon = 116.4193 + (math.random() - 0.5) * 0.04
              local lat = 39.9284 + (math.random() - 0.5) * 0.06
              return wrk.format("GET", string.format(
                "%PATH%lon=%.6f&lat=%.6f&k=5&facilities=microwave&open=now", lon, lat))
            end
            """;

    /** Requests a second, and the milliseconds that 99 % of the answers took at most. */
    record Load(double rate, double p99) {}

    private Wrk() {}

    static Load walkers(RunningServer server, int seconds)
            throws IOException, InterruptedException {
        return run(server, "/api/v1/stations/nearest?", seconds);
    }

    /** The same questions, so that wrk works as hard for them; the answer is always the same. */
    static Load constant(RunningServer server, int bytes, int seconds)
            throws IOException, InterruptedException {
        return run(server, "/api/v1/bench/constant?bytes=%d&".formatted(bytes), seconds);
    }

    private static Load run(RunningServer server, String path, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("nuanyi-walkers", ".lua");
        Files.writeString(script, WALKERS.replace("%PATH%", path));
        try {
            return run(seconds, "-s", script.toString(), server.url("/"));
        } finally {
            Files.delete(script);
        }
    }

    private static Load run(int seconds, String... target)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("wrk", "-t1", "-c64", "--latency", "-d" + seconds + "s"));
        words.addAll(List.of(target));
        Process wrk = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Matcher failed = FAILED.matcher(said);
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        if (failed.find() || !rate.find() || !p99.find()) {
            throw new IOException("wrk said: " + said);
        }
        return new Load(Double.parseDouble(rate.group(1)), milliseconds(p99));
    }

    private static double milliseconds(Matcher time) {
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }
}
