package org.nuanyi.cabinet.link.internal;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult.Mqtt5Qos1Result;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.kernel.Unavailable;

/**
 * One connection to the broker, with a client of its own: the library would keep what was under
 * way, and forget who listens, over a reconnection whose session is lost. The session itself lies
 * with the broker. Thread-safe.
 */
final class BrokerConnection implements AutoCloseable {

    /** The broker does not let the server do what it must; the message says what. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(BrokerConnection.class);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int LONGEST_SECONDS = 20;

    /** The broker keeps for us what cabinets say while the server starts anew. */
    private static final int SESSION_SECONDS = 3_600;

    /** Of all cabinets together; one may be slow to hear without the others waiting. */
    private static final int IN_FLIGHT = 5_000;

    private final LinkSettings.Broker settings;
    private final Turns turns;
    private final DynamicSecurity security;
    private final Mqtt5AsyncClient client;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Set<CompletableFuture<Void>> underWay = ConcurrentHashMap.newKeySet();

    BrokerConnection(LinkSettings.Broker settings, Turns turns, DynamicSecurity security) {
        this.settings = settings;
        this.turns = turns;
        this.security = security;
        this.client = client();
    }

    private Mqtt5AsyncClient client() {
        Mqtt5ClientBuilder builder =
                Mqtt5Client.builder()
                        .identifier(settings.user())
                        .serverHost(settings.host())
                        .serverPort(settings.port())
                        .simpleAuth()
                        .username(settings.user())
                        .password(settings.password().getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .addDisconnectedListener(context -> end());
        if (settings.tls()) {
            builder =
                    settings.ca()
                            .map(Trust::in)
                            .map(builder::sslConfig)
                            .orElseGet(builder::sslWithDefaultConfig);
        }
        return builder.buildAsync();
    }

    /**
     * Connects, and listens to all cabinets.
     *
     * @throws Refused if the broker is not there, or does not let the server in
     */
    void connect() throws Refused, InterruptedException {
        client.publishes(MqttGlobalPublishFilter.ALL, this::arrived, true);
        reach();
        if (settings.dynamicSecurity()) {
            await(
                    "NUANYI_BROKER_USER is not let to its dynamic security; without it set"
                            + " NUANYI_BROKER_CREDENTIALS=none",
                    subscribed(DynamicSecurity.ANSWERS));
        }
        for (String level : List.of(Channel.RESPONSE.level(), "event/+", "state/+")) {
            await(
                    "NUANYI_BROKER_USER is not let hear the cabinets",
                    subscribed(Topics.below("+", level)));
        }
    }

    private void reach() throws Refused, InterruptedException {
        try {
            await("it cannot be reached", client.connect(introduction()));
        } catch (Refused refused) {
            throw distrust(refused).orElse(refused);
        }
    }

    private Optional<Refused> distrust(Refused refused) {
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .filter(SSLHandshakeException.class::isInstance)
                .findFirst()
                .map(
                        why ->
                                new Refused(
                                        "its certificate is not believed: it must be for %s, and by %s (%s)"
                                                .formatted(
                                                        settings.host(),
                                                        settings.ca().isPresent()
                                                                ? "one of NUANYI_BROKER_CA"
                                                                : "an authority the system knows;"
                                                                        + " NUANYI_BROKER_CA names"
                                                                        + " others",
                                                        why.getMessage()),
                                        refused));
    }

    private static Mqtt5Connect introduction() {
        return Mqtt5Connect.builder()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_SECONDS)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .restrictions()
                .receiveMaximum(IN_FLIGHT)
                .applyRestrictions()
                .build();
    }

    private CompletableFuture<?> subscribed(String filter) {
        return client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send();
    }

    private static void await(String otherwise, CompletableFuture<?> stage)
            throws Refused, InterruptedException {
        try {
            stage.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new Refused("%s (%s)".formatted(otherwise, failure.getMessage()), failure);
        } catch (TimeoutException late) {
            throw new Refused(otherwise + " (no answer)", late);
        }
    }

    /** Returns when it is over. */
    void awaitEnd() throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void end() {
        ended.complete(null);
        underWay.forEach(
                one ->
                        one.completeExceptionally(
                                new Unavailable("The broker of the cabinets went away.")));
    }

    // --- what cabinets say

    private void arrived(Mqtt5Publish publish) {
        String topic = publish.getTopic().toString();
        if (topic.equals(DynamicSecurity.ANSWERS)) {
            security.answered(publish.getPayloadAsBytes());
            publish.acknowledge();
        } else if (publish.getPayloadAsBytes().length > Limits.PAYLOAD || !take(topic, publish)) {
            LOG.warnf("a message by %s was passed over", topic);
            publish.acknowledge();
        }
    }

    /** The broker is told when it was heard, or when the ears failed for good. */
    private boolean take(String topic, Mqtt5Publish publish) {
        return Topics.origin(topic).map(from -> take(from, publish)).orElse(false);
    }

    private boolean take(Topics.Origin from, Mqtt5Publish publish) {
        return turns.take(
                new Turns.Said(
                        from.cabinet(),
                        from.channel(),
                        publish.getPayloadAsBytes(),
                        well -> publish.acknowledge()));
    }

    // --- commands

    /** Done with the broker's word; failed where the broker knows nobody who listens. */
    CompletableFuture<Void> send(Order order) {
        return publish(
                Mqtt5Publish.builder()
                        .topic(order.topic())
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .messageExpiryInterval(order.life().toSeconds())
                        .payloadFormatIndicator(Mqtt5PayloadFormatIndicator.UTF_8)
                        .contentType("application/jose")
                        .payload(order.bytes())
                        .build(),
                order.life().toSeconds());
    }

    /** A request to the broker itself. */
    CompletableFuture<Void> control(String topic, byte[] json) {
        return publish(
                Mqtt5Publish.builder()
                        .topic(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(json)
                        .build(),
                LONGEST_SECONDS);
    }

    private CompletableFuture<Void> publish(Mqtt5Publish publish, long seconds) {
        CompletableFuture<Void> sent =
                client.publish(publish)
                        .thenAcceptAsync(
                                BrokerConnection::check, work -> Thread.ofVirtual().start(work));
        underWay.add(sent);
        if (ended.isDone()) {
            end();
        }
        return sent.orTimeout(seconds, TimeUnit.SECONDS)
                .whenComplete((done, failure) -> underWay.remove(sent));
    }

    private static void check(Mqtt5PublishResult result) {
        if (result instanceof Mqtt5Qos1Result acknowledged
                && acknowledged.getPubAck().getReasonCode()
                        == Mqtt5PubAckReasonCode.NO_MATCHING_SUBSCRIBERS) {
            throw new Unavailable("The cabinet is not connected.");
        }
    }

    @Override
    public void close() {
        var unused = client.disconnect().exceptionally(gone -> null);
        end();
    }
}
