package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The PostgreSQL process of one folder, led by pg_ctl: it stands in a session of its own, so a
 * Ctrl-C in the terminal reaches Nuanyi first and PostgreSQL only when Nuanyi has finished.
 */
final class PostgresServer {

    /** Durable, deaf to the network, and silent about what people asked for. */
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "max_connections=60",
                    "timezone=Asia/Shanghai",
                    "log_timezone=Asia/Shanghai",
                    "log_min_error_statement=panic",
                    "log_parameter_max_length_on_error=0",
                    "log_checkpoints=off");

    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;

    PostgresServer(DataFolder folder, PostgresBinaries binaries, PostgresAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    /** Starts it on a free port of the loopback address and gives that port when it answers. */
    int start(List<String> more) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long said = startLog();
            Command.Outcome outcome = launch(port, more);
            if (outcome.succeeded()) {
                return port;
            }
            String log = readLog(said);
            if (!log.contains("could not bind") || attempt == ATTEMPTS) {
                throw ServerLog.trouble(
                        "PostgreSQL does not start in " + folder, log + outcome.output());
            }
        }
    }

    void stop() {
        if (!control("stop", "--mode=fast", "--timeout=60").succeeded()) {
            control("stop", "--mode=immediate", "--timeout=20");
        }
    }

    /** A killed Nuanyi leaves its PostgreSQL running; nobody else may hold the folder now. */
    void stopOrphan() {
        Path file = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (ProcessHandle.of(postmaster(file)).filter(this::isOurs).isPresent()) {
            stop();
        } else {
            deleteStale(file);
        }
    }

    private Command.Outcome launch(int port, List<String> more) {
        String options =
                Stream.concat(
                                Stream.concat(SETTINGS.stream(), Stream.of("port=" + port)),
                                more.stream())
                        .map(setting -> "-c '" + setting + "'")
                        .collect(Collectors.joining(" "));
        return control(
                "start", "--timeout=60", "--log=" + folder.serverLog(), "--options=" + options);
    }

    private Command.Outcome control(String verb, String... options) {
        String[] words =
                Stream.concat(
                                Stream.of(
                                        binaries.program("pg_ctl"),
                                        verb,
                                        "--silent",
                                        "--wait",
                                        "--pgdata=" + folder.cluster()),
                                Stream.of(options))
                        .toArray(String[]::new);
        return Command.of(folder.postgresql(), account, words).run();
    }

    /** Process ids are used again: only one that names our folder is ours. */
    private boolean isOurs(ProcessHandle process) {
        String cluster = folder.cluster().toString();
        return process.info()
                .arguments()
                .map(words -> Stream.of(words).anyMatch(word -> word.contains(cluster)))
                .orElse(false);
    }

    private static long postmaster(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(-1L);
        } catch (IOException | NumberFormatException torn) {
            return -1;
        }
    }

    private static void deleteStale(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + file + " cannot be deleted", refused);
        }
    }

    /** Keeps the last log as long as it is small; how many bytes of it are old. */
    private long startLog() {
        Path log = folder.serverLog();
        try {
            if (!Files.exists(log)) {
                return 0;
            }
            if (Files.size(log) < LOG_LIMIT_BYTES) {
                return Files.size(log);
            }
            Files.delete(log);
            return 0;
        } catch (IOException refused) {
            throw DiskTrouble.explain("The file " + log + " cannot be replaced", refused);
        }
    }

    private String readLog(long from) {
        try (InputStream log = Files.newInputStream(folder.serverLog())) {
            log.skipNBytes(from);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw DiskTrouble.explain("No port is free for PostgreSQL", none);
        }
    }
}
