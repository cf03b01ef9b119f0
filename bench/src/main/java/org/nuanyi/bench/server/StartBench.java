package org.nuanyi.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.bench.Results;

/** Ready again on a data folder that is there, beside a bare Quarkus hello. */
public final class StartBench {

    private static final int ROUNDS = 5;

    private final Path root;

    public StartBench(Path root) {
        this.root = root;
    }

    /** A minute or two, and the build of the hello at the first time. */
    public void run(Results results) throws IOException, InterruptedException {
        Path hello = buildHello();
        Path data = Files.createTempDirectory("nuanyi-bench-start");
        try {
            RunningServer.nuanyi(root, data, "--demo").close();
            results.keep("start", measure(hello, data));
        } finally {
            RunningServer.delete(data);
        }
    }

    private List<String> measure(Path hello, Path data) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "From the start of the process to the first answer; 1,360 stations in the folder."
                        + " ");
        lines.add(
                "Nuanyi as the launcher starts it, with the JVM's cache of classes the build"
                        + " records (ADR 6), and without;");
        lines.add("the hello with plain java, as Quarkus says to start it.");
        lines.add("");
        lines.add("| round | Nuanyi ready | without cache | Quarkus hello | ratio |");
        lines.add("|--:|--:|--:|--:|--:|");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double bare = helloSeconds(hello);
            double ours = secondsOf(RunningServer.nuanyi(root, data));
            double uncached = secondsOf(RunningServer.uncached(root, data));
            ratios.add(ours / bare);
            lines.add(
                    "| %d | %.2f s | %.2f s | %.2f s | %.2f |"
                            .formatted(round, ours, uncached, bare, ratios.getLast()));
        }
        lines.add("| median | | | | %.2f |".formatted(Medians.of(ratios)));
        return lines;
    }

    private static double secondsOf(RunningServer started) throws InterruptedException {
        try (started) {
            return started.startTook().toMillis() / 1e3;
        }
    }

    private static double helloSeconds(Path jar) throws IOException, InterruptedException {
        List<String> words =
                List.of(
                        "-Dquarkus.http.port=%PORT%",
                        "-Dquarkus.http.host=127.0.0.1", "-jar", jar.toString());
        return secondsOf(new RunningServer("/hello", words));
    }

    private Path buildHello() throws IOException, InterruptedException {
        Path project = root.resolve("bench/hello");
        Path jar = project.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            int code =
                    new ProcessBuilder("mvn", "--batch-mode", "--quiet", "package")
                            .directory(project.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IOException("the hello could not be built");
            }
        }
        return jar;
    }
}
