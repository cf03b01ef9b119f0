package org.nuanyi.bench.index;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL with PostGIS of the system's packages, in a temporary folder, for as long as the
 * measurement lasts. Loopback only, made-up data only.
 */
final class PostgisServer implements AutoCloseable {

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgisServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /** Started, where PostGIS is installed; {@code NUANYI_BENCH_POSTGIS_URL} names another. */
    static Optional<PostgisServer> start() throws IOException, InterruptedException {
        Optional<Path> binaries = installed();
        if (binaries.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("nuanyi-bench-postgis");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgisServer server = new PostgisServer(binaries.get(), folder, port);
        server.runAsUser("chown", "postgres", folder.toString());
        server.run("initdb", "-D", server.data(), "-A", "trust", "-U", "postgres");
        server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                server.data() + "/log",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -k " + folder,
                "start");
        return Optional.of(server);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Optional<Path> installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.filter(PostgisServer::hasPostgis).map(v -> v.resolve("bin")).findFirst();
        }
    }

    private static boolean hasPostgis(Path version) {
        return Files.exists(
                Path.of("/usr/share/postgresql", version.getFileName().toString())
                        .resolve("extension/postgis.control"));
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve(program).toString());
        words.addAll(List.of(arguments));
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            words.addAll(0, List.of("runuser", "-u", "postgres", "--"));
        }
        execute(words);
    }

    /** Gives the folder away, which only root must and can. */
    private void runAsUser(String... words) throws IOException, InterruptedException {
        if ("root".equals(System.getProperty("user.name"))) {
            execute(List.of(words));
        }
    }

    private static void execute(List<String> words) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder(words)
                        .directory(Path.of("/tmp").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(words, code));
        }
    }
}
