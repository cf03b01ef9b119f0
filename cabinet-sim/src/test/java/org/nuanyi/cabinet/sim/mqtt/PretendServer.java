package org.nuanyi.cabinet.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.nuanyi.cabinet.sim.Schemas;
import org.nuanyi.cabinet.sim.Signer;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Topics;

/** A small server: acknowledges, tells the time, says yes to cards, and counts by key. */
final class PretendServer implements AutoCloseable {

    final Signer signer = new Signer("server-1");

    private final Mqtt5AsyncClient client;
    private final Map<String, JsonNode> byKey = new LinkedHashMap<>();
    private final Map<String, TreeSet<Long>> sequences = new HashMap<>();
    private final Map<String, JsonNode> retained = new HashMap<>();
    private final List<AssertionError> wrong = new ArrayList<>();
    private boolean acknowledges = true;
    private long arrived;

    PretendServer(int port) {
        client =
                Mqtt5Client.builder()
                        .identifier("server")
                        .serverHost("127.0.0.1")
                        .serverPort(port)
                        .simpleAuth()
                        .username(Mosquitto.SERVER)
                        .password(Mosquitto.PASSWORD.getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .automaticReconnectWithDefaultConfig()
                        .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::heard);
        client.connect().join();
        for (String part : List.of("response", "event/+", "state/+")) {
            client.subscribeWith()
                    .topicFilter(Topics.of("+", part))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send()
                    .join();
        }
    }

    synchronized void acknowledges(boolean does) {
        acknowledges = does;
    }

    private void heard(Mqtt5Publish publish) {
        String topic = publish.getTopic().toString();
        String path = topic.split("/", 5)[4];
        String json = new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8);
        try {
            JsonNode message = Schemas.keeps(path.substring(path.indexOf('/') + 1) + ".json", json);
            take(path, message);
        } catch (AssertionError e) {
            synchronized (this) {
                wrong.add(e);
                notifyAll();
            }
        }
    }

    private synchronized void take(String path, JsonNode message) {
        arrived++;
        if (path.startsWith("state/")) {
            retained.put(message.path("cabinet").asText() + " " + path, message);
            if (path.equals("state/heartbeat")) {
                tellTime(message);
            }
        } else {
            count(path, message);
        }
        notifyAll();
    }

    private void count(String path, JsonNode message) {
        String boot = message.path("cabinet").asText() + " " + message.path("boot_id").asText();
        long sequence = message.path("sequence").asLong();
        JsonNode before = byKey.putIfAbsent(boot + " " + sequence, message);
        assertThat(before == null ? message : before).isEqualTo(message);
        TreeSet<Long> known = sequences.computeIfAbsent(boot, key -> new TreeSet<>());
        known.add(sequence);
        if (acknowledges) {
            acknowledge(message, known);
        }
        if (before == null && path.equals("event/card")) {
            answer(message);
        }
    }

    private void acknowledge(JsonNode message, TreeSet<Long> known) {
        long upTo = 0;
        while (known.contains(upTo + 1)) {
            upTo++;
        }
        if (upTo > 0) {
            send(
                    Signer.claims(
                            message.path("cabinet").asText(),
                            "ack",
                            null,
                            Instant.now(),
                            Map.of("boot_id", message.path("boot_id").asText(), "up_to", upTo)));
        }
    }

    private void tellTime(JsonNode heartbeat) {
        send(
                Signer.claims(
                        heartbeat.path("cabinet").asText(),
                        "time",
                        null,
                        Instant.now(),
                        Map.of(
                                "heartbeat_id", heartbeat.path("message_id").asText(),
                                "device_at", heartbeat.path("device_at").asText(),
                                "server_at", Instant.now())));
    }

    private void answer(JsonNode card) {
        if (card.path("decision").asText().equals("asked")) {
            send(
                    open(
                            card.path("cabinet").asText(),
                            UUID.fromString(card.path("transaction_id").asText()),
                            card.path("lane").asInt()));
        }
    }

    static Map<String, Object> open(String cabinet, UUID transaction, int lane) {
        return Signer.claims(
                cabinet,
                "open",
                transaction,
                Instant.now(),
                Map.of("purpose", "take", "lane", lane, "pieces", 1, "open_seconds", 30));
    }

    void send(Map<String, Object> claims) {
        Object cabinet = claims.get("cabinet");
        Duration left = Duration.between(Instant.now(), (Instant) claims.get("expires_at"));
        var unused =
                client.publishWith()
                        .topic(Topics.command(String.valueOf(cabinet)))
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .messageExpiryInterval(Math.max(1, left.toSeconds()))
                        .contentType("application/jose")
                        .payload(signer.sign(claims).getBytes(StandardCharsets.US_ASCII))
                        .send();
    }

    /** Each message that counts, once. */
    synchronized List<JsonNode> counted() {
        wrong.forEach(
                error -> {
                    throw error;
                });
        return List.copyOf(byKey.values());
    }

    /** Outcomes of a transaction, in order of their numbers. */
    List<String> outcomes(UUID transaction) {
        return counted().stream()
                .filter(one -> one.path("transaction_id").asText().equals(transaction.toString()))
                .filter(one -> one.has("outcome"))
                .sorted((a, b) -> Long.compare(number(a), number(b)))
                .map(one -> one.path("outcome").asText())
                .toList();
    }

    private static long number(JsonNode message) {
        return message.path("boot").asLong() * 1_000_000 + message.path("sequence").asLong();
    }

    /** Dispenses of a cabinet, once each. */
    List<JsonNode> dispenses(String cabinet) {
        return counted().stream()
                .filter(one -> one.path("cabinet").asText().equals(cabinet))
                .filter(one -> one.has("remaining"))
                .toList();
    }

    synchronized long arrived() {
        return arrived;
    }

    /**
     * The last state of a cabinet, such as {@code connection}; an empty object before the first.
     */
    synchronized JsonNode state(String cabinet, String name) {
        return retained.getOrDefault(cabinet + " state/" + name, nothing());
    }

    private static JsonNode nothing() {
        try {
            return Json.read("{}", JsonNode.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Waits until that holds; it is looked at whenever a message came, and every tenth of a second.
     */
    synchronized void await(String what, Duration longest, BooleanSupplier holds)
            throws InterruptedException {
        Instant until = Instant.now().plus(longest);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            wait(100);
        }
    }

    @Override
    public void close() {
        client.disconnect().exceptionally(failure -> null).join();
    }
}
