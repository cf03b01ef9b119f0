package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.Unavailable;

/** The contract where the line ends in the process, and what is for it to say alone. */
class EndpointLinkTest extends CabinetLinkContract {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private @Nullable EndpointLink link;

    @BeforeEach
    void open() {
        link = new EndpointLink(vertx, settings(0));
        link.open(ears);
    }

    private static LinkSettings.Endpoint settings(int port) {
        return new LinkSettings.Endpoint("127.0.0.1", port, Optional.empty());
    }

    @AfterEach
    void close() {
        endpoint().close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    CabinetLink link() {
        return endpoint();
    }

    private EndpointLink endpoint() {
        return Objects.requireNonNull(link);
    }

    @Override
    int port() {
        return endpoint().port();
    }

    private RawDevice raw() throws IOException {
        return closing(RawDevice.to(port()));
    }

    // --- who comes in

    @Test
    void a_wrong_password_is_told_as_such() {
        ears.know(ONE, PASSWORD);

        assertThatThrownBy(() -> closing(new Device(ONE, "guessed", port())).switchedOn())
                .cause()
                .isInstanceOfSatisfying(
                        Mqtt5ConnAckException.class,
                        refused ->
                                assertThat(refused.getMqttMessage().getReasonCode())
                                        .isEqualTo(
                                                Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD));
    }

    @Test
    void mqtt_3_is_refused_by_its_own_reason() throws IOException {
        ears.know(ONE, PASSWORD);
        RawDevice device = raw();

        device.connect(RawDevice.MQTT_3_1_1, ONE, PASSWORD, 30);

        assertThat(device.read()).containsExactly(0x20, 2, 0, 1);
        assertThat(device.isEnded()).isTrue();
    }

    @Test
    void who_says_nothing_for_one_and_a_half_keep_alives_is_gone() throws IOException {
        ears.know(ONE, PASSWORD);
        RawDevice device = raw();
        long begun = System.nanoTime();

        device.connect(RawDevice.MQTT_5, ONE, PASSWORD, 1);

        assertThat(device.read()[0]).isEqualTo(0x20);
        assertThat(device.isEnded()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void a_password_that_changes_while_it_is_checked_is_checked_again() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        ears.know(ONE, PASSWORD);
        ears.whenAsked(asked, changed);
        Device device = device(ONE);
        var refused = CompletableFuture.runAsync(device::switchedOn);
        await().until(() -> asked.getCount() == 0);

        ears.know(ONE, "another password");
        link().admit(ONE, "another password");
        changed.countDown();

        assertThat(refused).failsWithin(LONG);
        assertThat(device.isConnected()).isFalse();
    }

    @Test
    void ears_that_cannot_say_who_may_come_in_let_nobody_in() {
        ears.know(ONE, PASSWORD);
        ears.failWhenAsked();

        assertThatThrownBy(() -> device(ONE).switchedOn())
                .cause()
                .isInstanceOfSatisfying(
                        Mqtt5ConnAckException.class,
                        refused ->
                                assertThat(refused.getMqttMessage().getReasonCode())
                                        .isEqualTo(Mqtt5ConnAckReasonCode.SERVER_UNAVAILABLE));
    }

    @Test
    void what_the_server_allows_is_said_with_the_connack() {
        letIn(ONE, PASSWORD);

        var answer = device(ONE).connect(true, 3_600);

        assertThat(answer.getSessionExpiryInterval()).hasValue(60);
        assertThat(answer.getRestrictions().getReceiveMaximum()).isEqualTo(20);
        assertThat(answer.getRestrictions().getMaximumPacketSize()).isEqualTo(66_560);
        assertThat(answer.getRestrictions().getMaximumQos().getCode()).isEqualTo(1);
    }

    // --- sessions

    @Test
    void who_is_taken_over_is_told_and_his_will_is_heard() {
        letIn(ONE, PASSWORD);
        Device former = device(ONE).switchedOn();

        device(ONE).again();

        awaitWords(ONE, Device.WILL);
        await().until(() -> former.farewell().isPresent());
        assertThat(former.farewell()).contains(Mqtt5DisconnectReasonCode.SESSION_TAKEN_OVER);
    }

    @Test
    void no_more_commands_are_under_way_than_the_cabinet_takes() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        List<String> orders = IntStream.range(0, 90).mapToObj(Integer::toString).toList();

        var sent = orders.stream().map(order -> send(ONE, order, LONG)).toList();

        sent.forEach(CompletableFuture::join);
        assertThat(device.commands()).isEqualTo(orders);
        assertThat(device.isConnected()).isTrue();
    }

    @Test
    void a_command_is_done_by_the_word_of_the_cabinet() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE);
        device.acknowledgesNothing();
        device.switchedOn();

        var sent = send(ONE, "open", Duration.ofSeconds(1));

        await().until(() -> device.commands().size() == 1);
        assertThat(sent)
                .failsWithin(LONG)
                .withThrowableThat()
                .withRootCauseInstanceOf(Unavailable.class)
                .withMessageContaining("in time");
    }

    @Test
    void more_commands_than_may_wait_fail_at_once() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE);
        device.acknowledgesNothing();
        device.switchedOn();

        var sent = IntStream.range(0, 101).mapToObj(i -> send(ONE, "order " + i, LONG)).toList();

        assertThat(sent.getLast()).failsWithin(LONG);
        device.say(Channel.DOOR, "what was written before has come").join();
        assertThat(device.commands()).hasSize(Limits.IN_FLIGHT);
        assertThat(sent.getFirst()).isNotDone();
    }

    @Test
    void whatever_waits_for_a_cabinet_fails_when_the_line_closes() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE);
        device.acknowledgesNothing();
        device.switchedOn();
        var sent = send(ONE, "open", LONG);
        await().until(() -> device.commands().size() == 1);

        link().close();

        assertThat(sent).failsWithin(LONG);
        device.awaitCut();
        assertThat(ears.heard()).isEmpty();
    }

    // --- what cabinets say

    @Test
    void without_an_acknowledgement_the_cabinet_knows_that_it_was_not_heard() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        ears.fail(1);

        var lost = device.say(Channel.DOOR, "not heard");
        device.say(Channel.DOOR, "heard").join();

        awaitWords(ONE, "heard");
        assertThat(lost).isNotDone();
        assertThat(device.isConnected()).isTrue();
    }

    @Test
    void who_could_never_speak_again_is_asked_to_come_back() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        ears.fail(Limits.IN_FLIGHT);
        List<String> words = IntStream.range(0, Limits.IN_FLIGHT).mapToObj(i -> "w" + i).toList();

        words.forEach(word -> device.say(Channel.DOOR, word));

        device.awaitCut().again();
        awaitWords(ONE, words.toArray(String[]::new));
    }

    @Test
    void who_says_more_than_may_be_under_way_is_cut_off() throws IOException {
        ears.know(ONE, PASSWORD);
        CountDownLatch held = ears.hold(ONE);
        RawDevice device = raw();
        device.connect(RawDevice.MQTT_5, ONE, PASSWORD, 30);
        device.read();

        for (int packet = 1; packet <= Limits.IN_FLIGHT + 1; packet++) {
            device.publish(Topics.of(ONE, Channel.DOOR), packet, 1, 10);
        }

        assertThat(device.read()).startsWith(0xE0).contains(0x93);
        assertThat(device.isEnded()).isTrue();
        held.countDown();
    }

    @Test
    void a_packet_beyond_every_limit_ends_its_own_connection_only() throws IOException {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);
        Device other = device(TWO).switchedOn();
        RawDevice device = raw();
        device.connect(RawDevice.MQTT_5, ONE, PASSWORD, 30);
        device.read();

        device.publish(Topics.of(ONE, Channel.LANES), 1, 1, 1_000_000);

        assertThat(device.read()).startsWith(0xE0).contains(0x95);
        assertThat(device.isEnded()).isTrue();
        other.say(Channel.RESPONSE, "still here").join();
        awaitWords(TWO, "still here");
        assertThat(ears.wordsOf(ONE)).isEmpty();
    }

    /** Written byte by byte, each of which may travel alone. */
    @Test
    void a_packet_that_comes_in_pieces_is_one_packet() throws IOException {
        ears.know(ONE, PASSWORD);
        RawDevice device = raw();
        device.connect(RawDevice.MQTT_5, ONE, PASSWORD, 30);
        assertThat(device.read()).startsWith(0x20).contains(0);

        for (int packet = 1; packet <= 10; packet++) {
            device.publish(Topics.of(ONE, Channel.DOOR), packet, 1, 10);
            assertThat(device.read()).startsWith(0x40, 2, 0, packet);
        }

        assertThat(ears.heard()).hasSize(10);
    }

    @Test
    void quality_2_is_not_supported() throws IOException {
        ears.know(ONE, PASSWORD);
        RawDevice device = raw();
        device.connect(RawDevice.MQTT_5, ONE, PASSWORD, 30);
        device.read();

        device.publish(Topics.of(ONE, Channel.DOOR), 1, 2, 10);

        assertThat(device.read()).startsWith(0xE0).contains(0x9B);
        assertThat(device.isEnded()).isTrue();
    }

    // --- the port

    private static LinkSettings.Endpoint safe(Path certificate, Path key) {
        return new LinkSettings.Endpoint(
                "127.0.0.1", 0, Optional.of(new LinkSettings.Pem(certificate, key)));
    }

    @Test
    void a_certificate_that_does_not_do_is_named_with_its_setting(@TempDir Path folder)
            throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "no certificate");
        EndpointLink unsafe = new EndpointLink(vertx, safe(none, none));

        assertThatThrownBy(() -> unsafe.open(ears))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_MQTT_CERTIFICATE");
    }

    @Test
    void a_port_that_is_taken_is_named_with_its_setting() {
        EndpointLink second = new EndpointLink(vertx, settings(port()));

        assertThatThrownBy(() -> second.open(ears))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Port " + port())
                .hasMessageContaining("NUANYI_MQTT_PORT");
    }
}
