package org.nuanyi.cabinet.sim.mqtt;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Mosquitto on a free port, with the password file and the ACL of the contract. */
final class Mosquitto implements AutoCloseable {

    /** As docs/cabinet-protocol.md shows it. */
    static final String ACL =
            """
            user server
            topic readwrite nuanyi/v1/cabinet/#

            pattern read nuanyi/v1/cabinet/%u/command
            pattern write nuanyi/v1/cabinet/%u/response
            pattern write nuanyi/v1/cabinet/%u/event/+
            pattern write nuanyi/v1/cabinet/%u/state/+
            """;

    static final String SERVER = "server";
    static final String PASSWORD = "a password of twenty-two";

    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** The program of that name; none where it is not installed. */
    static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin", "/usr/bin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started, for the server and those cabinets; all have the same password. */
    static Mosquitto start(Path folder, Collection<String> cabinets)
            throws IOException, InterruptedException {
        int port = freePort();
        Path passwords = folder.resolve("passwords");
        StringBuilder lines = new StringBuilder(SERVER + ":" + PASSWORD + "\n");
        cabinets.forEach(one -> lines.append(one).append(':').append(PASSWORD).append('\n'));
        Files.writeString(passwords, lines);
        run(program("mosquitto_passwd").orElseThrow().toString(), "-U", passwords.toString());
        Path acl = Files.writeString(folder.resolve("acl"), ACL);
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                allow_anonymous false
                password_file %s
                acl_file %s
                user %s
                message_size_limit 65536
                max_queued_messages 10000
                set_tcp_nodelay true
                """
                        .formatted(port, passwords, acl, System.getProperty("user.name")));
        return new Mosquitto(folder, port, begin(folder));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private static Process begin(Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                program("mosquitto").orElseThrow().toString(),
                                "-c",
                                folder.resolve("mosquitto.conf").toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader log = process.inputReader();
        for (String line = log.readLine(); ; line = log.readLine()) {
            if (line == null) {
                throw new IOException("mosquitto ended; its settings are in " + folder);
            }
            if (line.endsWith("running")) {
                break;
            }
        }
        Thread.ofVirtual().start(() -> readToTheEnd(log));
        return process;
    }

    /** A broker that nobody listens to stands still when the pipe is full. */
    private static void readToTheEnd(BufferedReader log) {
        try {
            while (log.readLine() != null) {}
        } catch (IOException ended) {
            // it was stopped while it spoke
        }
    }

    int port() {
        return port;
    }

    /** Stops it and starts it again: who was connected is cut off, sessions are gone. */
    void restart() throws IOException, InterruptedException {
        close();
        process = begin(folder);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
