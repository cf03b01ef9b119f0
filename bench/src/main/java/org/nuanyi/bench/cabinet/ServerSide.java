package org.nuanyi.bench.cabinet;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.link.internal.EndpointLink;

/**
 * A server in a process of its own, ours or a bare one of the same library. It is asked by lines:
 * {@code heap}, and {@code round SECONDS RATE DEVICES}.
 */
public final class ServerSide {

    static final String OURS = "ours";
    static final String BARE = "bare";

    private static final int COMMAND_BYTES = 600;
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final int COLLECTIONS = 3;
    private static final long SEED = 20_261_127;

    private final Line line;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    /** What carries a command to a device. */
    private interface Line {
        int port();

        void send(String device, byte[] command);
    }

    private ServerSide(Line line) {
        this.line = line;
    }

    /** Which one; says its port and answers until its input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Consumer<byte[]>> later = new ArrayList<>();
        Consumer<byte[]> response = bytes -> later.getFirst().accept(bytes);
        Vertx vertx = Vertx.vertx();
        Line line = arguments[0].equals(OURS) ? ours(vertx, response) : bare(vertx, response);
        ServerSide side = new ServerSide(line);
        later.add(side::came);
        System.out.println(line.port());
        side.serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(0);
    }

    private static Line ours(Vertx vertx, Consumer<byte[]> response) {
        EndpointLink link = EndpointLink.at(vertx, "127.0.0.1", 0);
        link.open(
                new CabinetEars() {
                    @Override
                    public boolean admits(String cabinet, String password) {
                        return password.equals(cabinet);
                    }

                    @Override
                    public void hear(String cabinet, Channel channel, byte[] payload) {
                        if (channel == Channel.RESPONSE) {
                            response.accept(payload);
                        }
                    }
                });
        return new Line() {
            @Override
            public int port() {
                return link.port();
            }

            @Override
            public void send(String device, byte[] command) {
                var unused = link.send(device, command, LIFE);
            }
        };
    }

    /** Nothing but the library: no passwords, no sessions, no expiry, all on the event loop. */
    private static Line bare(Vertx vertx, Consumer<byte[]> response) {
        Map<String, MqttEndpoint> devices = new ConcurrentHashMap<>();
        MqttServer server =
                MqttServer.create(vertx, new MqttServerOptions().setHost("127.0.0.1").setPort(0))
                        .endpointHandler(endpoint -> accept(endpoint, devices, response));
        server.listen().toCompletionStage().toCompletableFuture().join();
        return new Line() {
            @Override
            public int port() {
                return server.actualPort();
            }

            @Override
            public void send(String device, byte[] command) {
                var unused =
                        Objects.requireNonNull(devices.get(device))
                                .publish(
                                        Fleet.topic(device, "command"),
                                        Buffer.buffer(command),
                                        MqttQoS.AT_LEAST_ONCE,
                                        false,
                                        false);
            }
        };
    }

    private static void accept(
            MqttEndpoint endpoint, Map<String, MqttEndpoint> devices, Consumer<byte[]> response) {
        endpoint.publishHandler(message -> response.accept(message.payload().getBytes()))
                .publishAutoAck(true)
                .subscribeHandler(
                        message ->
                                endpoint.subscribeAcknowledge(
                                        message.messageId(),
                                        List.of(MqttSubAckReasonCode.GRANTED_QOS1),
                                        MqttProperties.NO_PROPERTIES))
                .closeHandler(nothing -> devices.remove(endpoint.clientIdentifier()));
        devices.put(endpoint.clientIdentifier(), endpoint);
        endpoint.accept(false);
    }

    private void serve(BufferedReader orders) throws IOException, InterruptedException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            System.out.println(
                    words[0].equals("heap")
                            ? String.valueOf(heap())
                            : round(
                                    Integer.parseInt(words[1]),
                                    Integer.parseInt(words[2]),
                                    Integer.parseInt(words[3])));
        }
    }

    /** In bytes, of what is reachable. */
    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** p50 and p99 in microseconds, and how many of how many came back. */
    private String round(int seconds, int rate, int devices) throws InterruptedException {
        nanos.clear();
        Random random = new Random(SEED);
        int all = seconds * rate;
        try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
            var sending =
                    pace.scheduleAtFixedRate(
                            () -> line.send(Fleet.name(random.nextInt(devices)), command()),
                            0,
                            TimeUnit.SECONDS.toNanos(1) / rate,
                            TimeUnit.NANOSECONDS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < end) {
                Thread.sleep(Duration.ofMillis(100));
            }
            sending.cancel(false);
        }
        Thread.sleep(Duration.ofSeconds(1));
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%d %d %d %d".formatted(part(sorted, 0.5), part(sorted, 0.99), sorted.length, all);
    }

    private static long part(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1_000;
    }

    private static byte[] command() {
        ByteBuffer bytes = ByteBuffer.allocate(COMMAND_BYTES);
        bytes.putLong(System.nanoTime());
        return bytes.array();
    }

    private void came(byte[] response) {
        nanos.add(System.nanoTime() - ByteBuffer.wrap(response).getLong());
    }
}
