package org.nuanyi.cabinet.link.internal;

import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.link.Channel;

/** A cabinet as MQTT sees it: a real MQTT 5 client that does what the contract says. */
final class Device implements AutoCloseable {

    static final String WILL = "the line was cut";
    private static final int SESSION_SECONDS = 60;

    final String name;
    private final Mqtt5AsyncClient client;
    private final List<Mqtt5Publish> commands = new CopyOnWriteArrayList<>();
    private volatile @Nullable Throwable end;
    private volatile boolean acknowledges = true;
    private boolean listens;

    Device(String name, String user, String password, int port) {
        this.name = name;
        this.client = client(name, user, password, port).buildAsync();
    }

    Device(String name, String password, int port) {
        this(name, name, password, port);
    }

    /** By TLS, where the other side shows one of those certificates. */
    Device(String name, String password, int port, Path trusted) {
        this.name = name;
        this.client = client(name, name, password, port).sslConfig(Trust.in(trusted)).buildAsync();
    }

    private Mqtt5ClientBuilder client(String name, String user, String password, int port) {
        return Mqtt5Client.builder()
                .identifier(name)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addDisconnectedListener(context -> end = context.getCause());
    }

    /** Commands arrive, and are not acknowledged. */
    void acknowledgesNothing() {
        acknowledges = false;
    }

    /** For the first time since it was switched on: no session of a former life. */
    Device switchedOn() {
        connect(true, SESSION_SECONDS);
        return this;
    }

    /** Again; takes up its session where there is one. */
    Mqtt5ConnAck again() {
        return connect(false, SESSION_SECONDS);
    }

    Mqtt5ConnAck connect(boolean fresh, int sessionSeconds) {
        end = null;
        if (!listens) {
            listen();
        }
        boolean before = listens;
        listens = true;
        Mqtt5ConnAck answer = client.connect(introduction(fresh, sessionSeconds)).join();
        if (before && !answer.isSessionPresent()) {
            listen();
        }
        subscribe(Topics.command(name));
        return answer;
    }

    /** The library forgets who listens together with a session that is lost. */
    private void listen() {
        client.publishes(MqttGlobalPublishFilter.ALL, this::hear, true);
    }

    private Mqtt5Connect introduction(boolean fresh, int sessionSeconds) {
        return Mqtt5Connect.builder()
                .cleanStart(fresh)
                .sessionExpiryInterval(sessionSeconds)
                .keepAlive(30)
                .restrictions()
                .receiveMaximum(Limits.IN_FLIGHT)
                .maximumPacketSize(Limits.PACKET)
                .applyRestrictions()
                .willPublish(will())
                .build();
    }

    private Mqtt5WillPublish will() {
        return message(Channel.CONNECTION, WILL.getBytes(StandardCharsets.US_ASCII)).asWill();
    }

    private void hear(Mqtt5Publish command) {
        commands.add(command);
        if (acknowledges) {
            command.acknowledge();
        }
    }

    void subscribe(String filter) {
        client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send().join();
    }

    CompletableFuture<Mqtt5PublishResult> say(Channel channel, String words) {
        return say(channel, words.getBytes(StandardCharsets.ISO_8859_1));
    }

    CompletableFuture<Mqtt5PublishResult> say(Channel channel, byte[] payload) {
        return client.publish(message(channel, payload));
    }

    private Mqtt5Publish message(Channel channel, byte[] payload) {
        return Mqtt5Publish.builder()
                .topic(Topics.of(name, channel))
                .qos(channel == Channel.HEARTBEAT ? MqttQos.AT_MOST_ONCE : MqttQos.AT_LEAST_ONCE)
                .retain(channel == Channel.LANES || channel == Channel.CONNECTION)
                .payload(payload)
                .build();
    }

    CompletableFuture<Mqtt5PublishResult> sayBy(String topic) {
        return client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("foreign".getBytes(StandardCharsets.US_ASCII))
                .send();
    }

    /** What it was told, in order. */
    List<String> commands() {
        return commands.stream()
                .map(one -> new String(one.getPayloadAsBytes(), StandardCharsets.US_ASCII))
                .toList();
    }

    Mqtt5Publish command(int number) {
        return commands.get(number);
    }

    boolean isConnected() {
        return client.getState().isConnected();
    }

    /** Waits until it knows that it is cut off. */
    Device awaitCut() {
        await().until(() -> !isConnected());
        return this;
    }

    /** With what reason the other side ended it; empty where it just closed the socket. */
    Optional<Mqtt5DisconnectReasonCode> farewell() {
        return end instanceof Mqtt5DisconnectException told
                ? Optional.of(told.getMqttMessage().getReasonCode())
                : Optional.empty();
    }

    boolean wasClosed() {
        return end instanceof ConnectionClosedException;
    }

    void goodbye() {
        client.disconnect().join();
    }

    @Override
    public void close() {
        client.disconnect().exceptionally(gone -> null).join();
    }
}
