package org.nuanyi.app;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The packaged server as an operator starts it: a JVM and a session of its own, a free port. */
final class ServerProcess implements AutoCloseable {

    /** A background job passes an ignored SIGINT on to its children; a terminal does not. */
    private static final List<String> AS_AT_A_TERMINAL =
            List.of("setsid", "env", "--default-signal=INT");

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration LONG = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private ServerProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static ServerProcess start(Path data, String... more) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(AS_AT_A_TERMINAL);
        words.addAll(List.of(java, "-jar", JAR.toAbsolutePath().toString(), "up", "--empty"));
        words.addAll(List.of("--host=127.0.0.1", "--port=0", "--data=" + data));
        words.addAll(List.of(more));
        try {
            return new ServerProcess(
                    data, new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    ServerProcess ready() {
        await().atMost(LONG).until(() -> !process.isAlive() || address().findAny().isPresent());
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended: " + said);
        }
        return this;
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        URI uri = URI.create(address().findFirst().orElseThrow()).resolve(path);
        return client.sendAsync(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    long id() {
        return process.pid();
    }

    List<String> said() {
        return said;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: no hook runs, no child is told. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C in a terminal does: to the whole process group. */
    void interrupt() {
        signal("INT", -id());
    }

    int awaitEnd() {
        await().atMost(LONG).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** The PostgreSQL of the folder, by the id it wrote down itself. */
    ProcessHandle postgres() {
        try (Stream<String> lines =
                Files.lines(data.resolve("postgresql/cluster/postmaster.pid"))) {
            long id = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(id).orElseThrow();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void signal(String name, long id) {
        try {
            new ProcessBuilder("kill", "-" + name, "--", Long.toString(id)).start().waitFor();
        } catch (IOException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Stream<String> address() {
        return said.stream().map(String::strip).filter(line -> line.startsWith("http://"));
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException ended) {
            // A killed process takes its stream with it.
        }
    }
}
