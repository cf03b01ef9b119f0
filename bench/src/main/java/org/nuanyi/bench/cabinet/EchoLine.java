package org.nuanyi.bench.cabinet;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.link.internal.EndpointLink;

/** Commands that devices send back as they came: our line, or a bare one of the same library. */
abstract class EchoLine implements Line {

    private static final int COMMAND_BYTES = 600;
    private static final Duration LIFE = Duration.ofSeconds(10);

    private final int port;

    private EchoLine(int port) {
        this.port = port;
    }

    /** Every device knows its name for its password. */
    static Line ours(Vertx vertx, LongConsumer took) {
        EndpointLink link = EndpointLink.at(vertx, "127.0.0.1", 0);
        link.open(
                new CabinetEars() {
                    @Override
                    public boolean admits(String cabinet, String password) {
                        return password.equals(cabinet);
                    }

                    @Override
                    public void hear(String cabinet, List<Saying> said) {
                        said.stream()
                                .filter(it -> it.channel() == Channel.RESPONSE)
                                .forEach(it -> took.accept(age(it.payload())));
                    }
                });
        return new EchoLine(link.port()) {
            @Override
            public void send(String device) {
                var unused = link.send(device, command(), LIFE);
            }
        };
    }

    /** Nothing but the library: no passwords, no sessions, no expiry, all on the event loop. */
    static Line bare(Vertx vertx, LongConsumer took) {
        Map<String, MqttEndpoint> devices = new ConcurrentHashMap<>();
        MqttServer server =
                MqttServer.create(vertx, new MqttServerOptions().setHost("127.0.0.1").setPort(0))
                        .endpointHandler(
                                endpoint ->
                                        accept(
                                                endpoint,
                                                devices,
                                                payload -> took.accept(age(payload))));
        server.listen().toCompletionStage().toCompletableFuture().join();
        return new EchoLine(server.actualPort()) {
            @Override
            public void send(String device) {
                var unused =
                        Objects.requireNonNull(devices.get(device))
                                .publish(
                                        Fleet.topic(device, "command"),
                                        Buffer.buffer(command()),
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

    @Override
    public int port() {
        return port;
    }

    private static byte[] command() {
        ByteBuffer bytes = ByteBuffer.allocate(COMMAND_BYTES);
        bytes.putLong(System.nanoTime());
        return bytes.array();
    }

    private static long age(byte[] response) {
        return System.nanoTime() - ByteBuffer.wrap(response).getLong();
    }
}
