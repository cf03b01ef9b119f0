package org.nuanyi.cabinet.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.cabinet.sim.wire.Topics;

/** Cabinets at a real broker. */
class BrokerTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ONE = Stage.name(0);

    @TempDir private Path folder;
    private @Nullable Stage set;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        set = Stage.set(folder, 2, Set.of(), 0);
        stage().server.await("both on line", LONG, () -> onLine(0) && onLine(1));
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        if (set != null) {
            set.close();
        }
    }

    private Stage stage() {
        return Objects.requireNonNull(set);
    }

    private boolean onLine(int cabinet) {
        PretendServer server = stage().server;
        return server.state(Stage.name(cabinet), "connection")
                        .path("status")
                        .asText()
                        .equals("online")
                && server.state(Stage.name(cabinet), "heartbeat").has("device_at")
                && server.state(Stage.name(cabinet), "lanes").has("lanes");
    }

    @Test
    void anOpeningIsAnsweredAckedOpenedTakenClosed() throws InterruptedException {
        UUID transaction = stage().open(0);

        awaitOutcome(transaction, "closed");

        assertThat(stage().server.outcomes(transaction))
                .containsExactly("acked", "opened", "taken", "closed");
        assertThat(stage().server.dispenses(ONE)).hasSize(1);
        assertThat(stage().cabinet(0).shelf()).containsEntry(Stage.MASKS, Stage.PLENTY - 1);
    }

    @Test
    void aCardIsAskedAboutAndOpens() throws InterruptedException {
        stage().cabinet(0).showCard("1100000012345678", Stage.MASKS, Purpose.TAKE);

        stage().server.await("a dispense", LONG, () -> stage().server.dispenses(ONE).size() == 1);
        assertThat(stage().server.dispenses(ONE).getFirst().path("offline").asBoolean()).isFalse();
    }

    @Test
    void anOpeningThatExpiredStaysShut() throws InterruptedException {
        UUID transaction = UUID.randomUUID();
        var claims = PretendServer.open(ONE, transaction, Stage.MASKS);
        claims.put("issued_at", Instant.now().minusSeconds(20));
        claims.put("expires_at", Instant.now().minusSeconds(10));

        stage().server.send(claims);

        awaitOutcome(transaction, "expired");
        assertThat(stage().cabinet(0).shelf()).containsEntry(Stage.MASKS, Stage.PLENTY);
    }

    @Test
    void theSameOpeningTwiceOpensOnce() throws InterruptedException {
        UUID transaction = UUID.randomUUID();
        var claims = PretendServer.open(ONE, transaction, Stage.MASKS);
        stage().server.send(claims);
        stage().server.send(claims);
        awaitOutcome(transaction, "closed");
        long before = stage().server.arrived();
        stage().server.send(claims);

        stage().server.await("the answer again", LONG, () -> stage().server.arrived() > before);

        assertThat(stage().server.outcomes(transaction))
                .containsExactly("acked", "opened", "taken", "closed");
        assertThat(stage().cabinet(0).shelf()).containsEntry(Stage.MASKS, Stage.PLENTY - 1);
    }

    @Test
    void whatTheServerHasNotAcknowledgedSurvivesACrashAndComesOnceByKey()
            throws InterruptedException {
        stage().server.acknowledges(false);
        UUID transaction = stage().open(0);
        awaitOutcome(transaction, "closed");
        stage().server.acknowledges(true);

        stage().cabinet(0).crash();

        stage().server.await("all acknowledged", LONG, () -> boot() == 2 && waiting() == 0);
        assertThat(stage().server.dispenses(ONE)).hasSize(1);
    }

    @Test
    void aCrashIsToldByTheWillAndTheNextBootIsOnLineAgain() throws InterruptedException {
        stage().cabinet(0).crash();

        stage().server.await("the next boot on line", LONG, () -> boot() == 2 && onLine(0));
    }

    @Test
    void aBrokerThatRestartsIsFoundAgain() throws IOException, InterruptedException {
        long connection = connection();

        stage().broker.restart();

        stage().server.await("on line again", LONG, () -> connection() > connection && onLine(0));
        UUID transaction = stage().open(0);
        awaitOutcome(transaction, "closed");
    }

    @Test
    void aDeviceSpeaksUnderItsOwnNameOnly() {
        Mqtt5BlockingClient two = client("test-001");

        assertThatThrownBy(
                        () ->
                                two.publishWith()
                                        .topic(Topics.of(ONE, "event/dispense"))
                                        .qos(MqttQos.AT_LEAST_ONCE)
                                        .payload("{}".getBytes(StandardCharsets.UTF_8))
                                        .send())
                .isInstanceOf(Mqtt5PubAckException.class)
                .hasMessageContaining("PUBACK");
        two.disconnect();
    }

    @Test
    void aDeviceCannotCommandNotEvenItself() {
        Mqtt5BlockingClient two = client("test-001");

        assertThatThrownBy(
                        () ->
                                two.publishWith()
                                        .topic(Topics.command("test-001"))
                                        .qos(MqttQos.AT_LEAST_ONCE)
                                        .send())
                .isInstanceOf(Mqtt5PubAckException.class);
        two.disconnect();
    }

    /** Mosquitto accepts the subscription and delivers nothing; other brokers refuse it. */
    @Test
    void aDeviceHearsItsOwnCommandsOnly() throws InterruptedException {
        Mqtt5BlockingClient two = client("test-001");
        try (var heard = two.publishes(MqttGlobalPublishFilter.ALL)) {
            subscribe(two, Topics.command(ONE));
            subscribe(two, Topics.command("test-001"));
            UUID foreign = stage().open(0);
            UUID own = stage().open(1);

            awaitOutcome(foreign, "closed");
            var first = heard.receive();
            assertThat(first.getTopic()).hasToString(Topics.command("test-001"));
            assertThat(own).isNotNull();
        }
        two.disconnect();
    }

    private static void subscribe(Mqtt5BlockingClient client, String topic) {
        try {
            client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).send();
        } catch (Mqtt5SubAckException refused) {
            assertThat(refused).hasMessageContaining("SUBACK");
        }
    }

    /** A client with the papers of a device; it takes that device's place. */
    private Mqtt5BlockingClient client(String cabinet) {
        stage().cabinet(1).leave().join();
        Mqtt5BlockingClient client =
                Mqtt5Client.builder()
                        .identifier(cabinet + "-thief")
                        .serverHost("127.0.0.1")
                        .serverPort(stage().broker.port())
                        .simpleAuth()
                        .username(cabinet)
                        .password(Mosquitto.PASSWORD.getBytes(StandardCharsets.UTF_8))
                        .applySimpleAuth()
                        .buildBlocking();
        client.connect();
        return client;
    }

    private void awaitOutcome(UUID transaction, String outcome) throws InterruptedException {
        PretendServer server = stage().server;
        server.await(outcome, LONG, () -> server.outcomes(transaction).contains(outcome));
    }

    private long boot() {
        return stage().server.state(ONE, "connection").path("boot").asLong();
    }

    private long connection() {
        return stage().server.state(ONE, "connection").path("connection").asLong();
    }

    private long waiting() {
        CompletableFuture<Integer> size = new CompletableFuture<>();
        stage().cabinet(0).look(memory -> size.complete(memory.waiting().size()));
        return size.completeOnTimeout(-1, 1, TimeUnit.SECONDS).join();
    }
}
