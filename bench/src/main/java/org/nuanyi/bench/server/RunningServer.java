package org.nuanyi.bench.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, on a free port of this machine, until closed. */
final class RunningServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What the launcher tells every JVM, this one too. */
    static final List<String> JVM = ManagementFactory.getRuntimeMXBean().getInputArguments();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Duration startTook;

    /**
     * Started and ready.
     *
     * @param readyPath an address that answers 200 once the server is ready
     * @param words what follows {@code java}; {@code %PORT%} stands for the port
     */
    RunningServer(String readyPath, List<String> words) throws IOException, InterruptedException {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(JAVA));
        words.forEach(word -> command.add(word.replace("%PORT%", Integer.toString(port))));
        long begun = System.nanoTime();
        process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        awaitReady(readyPath, begun);
        startTook = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Our server on a data folder, started as the launcher does: with its cache of classes. */
    static RunningServer nuanyi(Path root, Path data, String... more)
            throws IOException, InterruptedException {
        return nuanyi(root, data, cache(root), more);
    }

    /** Where the JVM finds the cache of classes that the launcher made (ADR 6). */
    static List<String> cache(Path root) {
        return List.of("-XX:AOTCache=" + root.resolve("server/target/nuanyi.aot"));
    }

    /** The same without the cache. */
    static RunningServer uncached(Path root, Path data) throws IOException, InterruptedException {
        return nuanyi(root, data, List.of());
    }

    private static RunningServer nuanyi(Path root, Path data, List<String> jvm, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(JVM);
        words.addAll(jvm);
        words.addAll(List.of("-Dnuanyi.bench=true", "-jar", jar(root).toString(), "up"));
        words.addAll(List.of("--port", "%PORT%", "--host", "127.0.0.1", "--data", data.toString()));
        words.addAll(List.of(more));
        return new RunningServer("/q/health/ready", words);
    }

    static Path jar(Path root) {
        Path jar = root.resolve("server/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + "; run ./nuanyi up once.");
        }
        return jar;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** From the start of the process to the first answer that says ready. */
    Duration startTook() {
        return startTook;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(path).body();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private void awaitReady(String path, long begun) throws IOException, InterruptedException {
        while (System.nanoTime() - begun < LONGEST_START.toNanos() && process.isAlive()) {
            try {
                if (send(path).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It is still starting.
            }
            process.waitFor(Duration.ofMillis(10));
        }
        process.destroy();
        throw new IOException("the server did not get ready");
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
