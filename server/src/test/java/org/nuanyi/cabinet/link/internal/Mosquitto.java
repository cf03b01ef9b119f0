package org.nuanyi.cabinet.link.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A real Mosquitto on a free port, with its dynamic security, where only the server may come in.
 */
final class Mosquitto implements AutoCloseable {

    static final String SERVER = "nuanyi";
    static final String PASSWORD = "the server's own password";

    private static final String PLUGIN = "mosquitto_dynamic_security.so";
    private static final int ITERATIONS = 101;
    private static final int HASH_BITS = 512;
    private static final int SALT_BYTES = 12;

    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Skips the test where there is none. */
    static Mosquitto start(Path folder) throws IOException {
        return start(folder, "");
    }

    /** The same by TLS. */
    static Mosquitto start(Path folder, SomeAuthority.Vouched own) throws IOException {
        return start(folder, "certfile %s%nkeyfile %s%n".formatted(own.certificate(), own.key()));
    }

    private static Mosquitto start(Path folder, String ofListener) throws IOException {
        assumeTrue(program().isPresent(), "no Mosquitto here: sudo apt install mosquitto");
        assumeTrue(plugin().isPresent(), "this Mosquitto is without " + PLUGIN);
        int port = freePort();
        Path security = folder.resolve("dynamic-security.json");
        Files.writeString(security, security());
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                %s
                allow_anonymous false
                plugin %s
                plugin_opt_config_file %s
                user %s
                message_size_limit 65536
                max_queued_messages 10000
                set_tcp_nodelay true
                """
                        .formatted(
                                port,
                                ofListener,
                                plugin().orElseThrow(),
                                security,
                                System.getProperty("user.name")));
        return new Mosquitto(folder, port, begin(folder));
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> plugin() {
        return Stream.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib")
                .map(Path::of)
                .flatMap(folder -> Stream.concat(Stream.of(folder), below(folder)))
                .map(folder -> folder.resolve(PLUGIN))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Debian has a folder for each kind of machine. */
    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /** As docs/configuration.md has it made by mosquitto_ctrl: one client, which is the server. */
    private static String security() throws IOException {
        String control = "$CONTROL/dynamic-security/#";
        String cabinets = "nuanyi/v1/cabinet/#";
        List<Map<String, Object>> acls =
                Stream.of(control, cabinets)
                        .flatMap(
                                topic ->
                                        Stream.of(
                                                acl("publishClientSend", topic),
                                                acl("publishClientReceive", topic),
                                                acl("subscribePattern", topic)))
                        .toList();
        return new ObjectMapper()
                .writeValueAsString(
                        Map.of(
                                "defaultACLAccess",
                                Map.of(
                                        "publishClientSend", false,
                                        "publishClientReceive", true,
                                        "subscribe", false,
                                        "unsubscribe", true),
                                "clients",
                                List.of(server()),
                                "groups",
                                List.of(),
                                "roles",
                                List.of(Map.of("rolename", "server", "acls", acls))));
    }

    private static Map<String, Object> acl(String what, String topic) {
        return Map.of("acltype", what, "topic", topic, "priority", 0, "allow", true);
    }

    private static Map<String, Object> server() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of(
                "username", SERVER,
                "password", base64.encodeToString(hash(salt)),
                "salt", base64.encodeToString(salt),
                "iterations", ITERATIONS,
                "roles", List.of(Map.of("rolename", "server")));
    }

    private static byte[] hash(byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(
                            new PBEKeySpec(PASSWORD.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process begin(Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                program().orElseThrow().toString(),
                                "-c",
                                folder.resolve("mosquitto.conf").toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
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

    /** Stops it: who was connected is cut off, sessions are gone. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts it again; whom it lets in it has kept. */
    void startAgain() throws IOException {
        process = begin(folder);
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
