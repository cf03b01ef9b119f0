package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.kernel.Unavailable;

/** What every line to the cabinets does, seen by real MQTT 5 clients. */
abstract class CabinetLinkContract {

    static final String ONE = "dc-01";
    static final String TWO = "dc-02";
    static final String PASSWORD = "a password of twenty-two";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestEars ears = new TestEars();
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** The line, open with {@link #ears}. */
    abstract CabinetLink link();

    /** Where devices connect to. */
    abstract int port();

    @BeforeEach
    void patient() {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    @AfterEach
    void closeDevices() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        assertThat(ears.overlapped()).as("one cabinet was heard twice at once").isFalse();
    }

    <T extends AutoCloseable> T closing(T one) {
        opened.add(one);
        return one;
    }

    /** Returns when the password lets it in. */
    void letIn(String cabinet, String password) {
        ears.know(cabinet, password);
        link().admit(cabinet, password);
        await().until(() -> comesIn(cabinet, password));
    }

    /** Whether that password lets it in; whoever is in already is taken over. */
    boolean comesIn(String cabinet, String password) {
        try (Device probe = new Device(cabinet, password, port())) {
            probe.connect(true, 0);
            probe.goodbye();
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    Device device(String name) {
        return closing(new Device(name, PASSWORD, port()));
    }

    private Device deviceBy(Cable cable) {
        return closing(new Device(ONE, PASSWORD, cable.port()));
    }

    private Cable cable() throws IOException {
        return closing(Cable.to(port()));
    }

    CompletableFuture<Void> send(String cabinet, String command, Duration life) {
        CompletionStage<Void> sent =
                link().send(cabinet, command.getBytes(StandardCharsets.US_ASCII), life);
        return sent.toCompletableFuture();
    }

    void awaitWords(String cabinet, String... words) {
        await().untilAsserted(() -> assertThat(ears.wordsOf(cabinet)).contains(words));
    }

    // --- who comes in

    @Test
    void a_wrong_password_is_refused() {
        letIn(ONE, PASSWORD);

        assertThatThrownBy(() -> closing(new Device(ONE, "guessed", port())).switchedOn())
                .hasCauseInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void a_cabinet_nobody_knows_is_refused() {
        letIn(ONE, PASSWORD);

        assertThatThrownBy(() -> device("nobody").switchedOn())
                .hasCauseInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void a_device_does_not_come_under_the_id_of_another() {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);

        assertThatThrownBy(() -> closing(new Device(TWO, ONE, PASSWORD, port())).switchedOn())
                .hasCauseInstanceOf(Mqtt5ConnAckException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nuanyi/v1/cabinet/dc-02/response",
                "nuanyi/v1/cabinet/dc-01/command",
                "nuanyi/v1/cabinet/dc-01/event/other",
                "nuanyi/v1/cabinet/dc-01/response/more",
                "elsewhere"
            })
    void by_what_is_not_its_own_a_device_does_not_speak(String topic) {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        assertThatThrownBy(() -> device.sayBy(topic).join())
                .hasCauseInstanceOf(Mqtt5PubAckException.class)
                .cause()
                .extracting(refused -> ((Mqtt5PubAckException) refused).getMqttMessage())
                .extracting(answer -> answer.getReasonCode())
                .isEqualTo(Mqtt5PubAckReasonCode.NOT_AUTHORIZED);
        device.say(Channel.RESPONSE, "my own").join();
        awaitWords(ONE, "my own");
        assertThat(ears.heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nuanyi/v1/cabinet/dc-02/command",
                "nuanyi/v1/cabinet/+/command",
                "nuanyi/v1/cabinet/dc-01/response",
                "nuanyi/v1/cabinet/dc-01/#",
                "#"
            })
    void what_is_not_its_own_a_device_does_not_listen_to(String filter) {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        assertThatThrownBy(() -> device.subscribe(filter))
                .hasCauseInstanceOf(Mqtt5SubAckException.class);
        assertThat(device.isConnected()).isTrue();
    }

    @Test
    void a_new_password_cuts_off_and_is_the_only_one_that_lets_in() {
        letIn(ONE, PASSWORD);
        Device former = device(ONE).switchedOn();

        ears.know(ONE, "another password");
        link().admit(ONE, "another password");

        former.awaitCut();
        assertThatThrownBy(former::again).hasCauseInstanceOf(Mqtt5ConnAckException.class);
        await().until(() -> comesIn(ONE, "another password"));
    }

    @Test
    void who_is_expelled_is_cut_off_and_stays_out() {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);
        Device device = device(ONE).switchedOn();
        Device other = device(TWO).switchedOn();

        ears.forget(ONE);
        link().expel(ONE);

        device.awaitCut();
        assertThatThrownBy(device::again).hasCauseInstanceOf(Mqtt5ConnAckException.class);
        assertThat(other.isConnected()).isTrue();
    }

    @Test
    void of_two_with_one_id_the_later_one_stays() {
        letIn(ONE, PASSWORD);
        Device former = device(ONE).switchedOn();

        Device later = device(ONE);
        later.again();

        former.awaitCut();
        send(ONE, "for the later", LONG).join();
        await().until(() -> later.commands().equals(List.of("for the later")));
        assertThat(former.commands()).isEmpty();
    }

    // --- what cabinets say

    @Test
    void what_a_cabinet_says_arrives_in_order_and_once_with_all_its_bytes() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        long seed = Long.getLong("nuanyi.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> said = IntStream.range(0, 200).mapToObj(i -> i + noise(random)).toList();

        said.stream().map(words -> device.say(Channel.DISPENSE, words)).toList().stream()
                .forEach(CompletableFuture::join);

        await().until(() -> ears.heard().size() >= said.size());
        assertThat(ears.wordsOf(ONE)).as("-Dnuanyi.seed=%d", seed).isEqualTo(said);
    }

    private static String noise(Random random) {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void every_channel_is_heard_as_what_it_is() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        for (Channel channel : Channel.values()) {
            device.say(channel, channel.level()).join();
        }

        await().until(() -> ears.heard().size() == Channel.values().length);
        assertThat(ears.heard())
                .allSatisfy(heard -> assertThat(heard.words()).isEqualTo(heard.channel().level()));
    }

    @Test
    void the_largest_message_is_heard() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        device.say(Channel.LANES, new byte[Limits.PAYLOAD]).join();

        await().until(() -> ears.heard().size() == 1);
        assertThat(ears.wordsOf(ONE).getFirst()).hasSize(Limits.PAYLOAD);
    }

    @Test
    void what_is_larger_is_not_heard_and_hurts_nobody_else() {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);
        Device device = device(ONE).switchedOn();
        Device other = device(TWO).switchedOn();

        var tooLarge = device.say(Channel.LANES, new byte[Limits.PAYLOAD + 1]);
        await().until(() -> tooLarge.isDone() || !device.isConnected());

        other.say(Channel.RESPONSE, "the other").join();
        awaitWords(TWO, "the other");
        assertThat(ears.heard()).hasSize(1);
    }

    @Test
    void one_that_is_slow_to_be_heard_does_not_delay_another() {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);
        CountDownLatch held = ears.hold(ONE);
        Device slow = device(ONE).switchedOn();
        Device other = device(TWO).switchedOn();
        var first = slow.say(Channel.DOOR, "slow");
        var second = slow.say(Channel.DOOR, "slow too");

        other.say(Channel.DOOR, "quick").join();

        awaitWords(TWO, "quick");
        assertThat(ears.wordsOf(ONE)).isEmpty();
        held.countDown();
        CompletableFuture.allOf(first, second).join();
        awaitWords(ONE, "slow", "slow too");
        assertThat(ears.wordsOf(ONE)).containsExactly("slow", "slow too");
    }

    /** The endpoint leaves it to the cabinet, which comes back; a broker's is asked for again. */
    @Test
    void what_the_ears_did_not_take_comes_again() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable).switchedOn();
        ears.fail(1);
        var said = device.say(Channel.RESPONSE, "important");
        await().until(() -> ears.failuresLeft() == 0);

        cable.pull();
        device.awaitCut().again();

        awaitWords(ONE, "important");
        said.join();
    }

    // --- wills

    @Test
    void the_will_is_heard_when_the_line_is_cut() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        deviceBy(cable).switchedOn();

        cable.pull();

        awaitWords(ONE, Device.WILL);
        assertThat(ears.heard())
                .containsExactly(new TestEars.Heard(ONE, Channel.CONNECTION, Device.WILL));
    }

    @Test
    void after_a_goodbye_there_is_no_will() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        device.goodbye();

        device.again();
        device.say(Channel.RESPONSE, "back").join();

        awaitWords(ONE, "back");
        assertThat(ears.wordsOf(ONE)).containsExactly("back");
    }

    // --- commands

    @Test
    void a_command_arrives_as_it_was_with_its_expiry() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        send(ONE, "open", Duration.ofSeconds(10)).join();

        await().until(() -> device.commands().equals(List.of("open")));
        assertThat(device.command(0).getTopic()).hasToString("nuanyi/v1/cabinet/dc-01/command");
        assertThat(device.command(0).getMessageExpiryInterval().orElseThrow()).isBetween(9L, 10L);
        assertThat(device.command(0).getContentType().orElseThrow())
                .hasToString("application/jose");
        assertThat(device.command(0).isRetain()).isFalse();
    }

    /** As many as the cabinet takes at once: Mosquitto 2.0.11 would send more nevertheless. */
    @Test
    void commands_arrive_in_order_and_only_where_they_belong() {
        letIn(ONE, PASSWORD);
        letIn(TWO, PASSWORD);
        Device device = device(ONE).switchedOn();
        Device other = device(TWO).switchedOn();
        List<String> orders = IntStream.range(0, 20).mapToObj(Integer::toString).toList();

        var sent = orders.stream().map(order -> send(ONE, order, LONG)).toList();

        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        await().untilAsserted(() -> assertThat(device.commands()).isEqualTo(orders));
        assertThat(other.commands()).isEmpty();
    }

    @Test
    void the_largest_command_arrives() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        link().send(ONE, new byte[Limits.PAYLOAD], LONG).toCompletableFuture().join();

        await().until(() -> device.commands().size() == 1);
        assertThat(device.command(0).getPayloadAsBytes()).hasSize(Limits.PAYLOAD);
    }

    @Test
    void to_a_cabinet_that_never_came_nothing_is_sent() {
        letIn(ONE, PASSWORD);

        assertThat(send(TWO, "open", LONG))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withRootCauseInstanceOf(Unavailable.class)
                .withMessageContaining("not connected");
    }

    @Test
    void to_a_cabinet_that_did_not_come_back_in_time_nothing_is_sent() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable);
        device.connect(true, 1);
        cable.pull();
        device.awaitCut();

        await().until(
                        () ->
                                send(ONE, "open", Duration.ofSeconds(1))
                                        .handle((done, failure) -> failure != null)
                                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void a_command_that_is_sent_while_the_line_blinks_arrives() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable).switchedOn();
        cable.pull();
        device.awaitCut();
        awaitWords(ONE, Device.WILL);

        var sent = send(ONE, "open", LONG);
        assertThat(device.again().isSessionPresent()).isTrue();

        sent.join();
        await().until(() -> device.commands().equals(List.of("open")));
        assertThat(device.command(0).getMessageExpiryInterval().orElseThrow()).isBetween(30L, 60L);
    }

    @Test
    void a_command_whose_life_is_over_does_not_arrive() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable).switchedOn();
        cable.pull();
        device.awaitCut();
        awaitWords(ONE, Device.WILL);
        var late = send(ONE, "too late", Duration.ofSeconds(1)).exceptionally(over -> null);
        long over = System.nanoTime() + Duration.ofMillis(2_200).toNanos();
        await().until(() -> System.nanoTime() > over);

        assertThat(device.again().isSessionPresent()).isTrue();
        send(ONE, "in time", LONG).join();

        await().until(() -> !device.commands().isEmpty());
        assertThat(device.commands()).containsExactly("in time");
        assertThat(late).isDone();
    }

    @Test
    void a_command_that_was_not_acknowledged_is_delivered_again() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable);
        device.acknowledgesNothing();
        device.switchedOn();
        var sent = send(ONE, "open", LONG);
        await().until(() -> device.commands().size() == 1);
        cable.pull();
        device.awaitCut();

        Device sameAgain = deviceBy(cable);
        sameAgain.again();

        await().until(() -> sameAgain.commands().equals(List.of("open")));
        sent.join();
    }

    @Test
    void nothing_from_before_it_was_switched_on_is_delivered() throws IOException {
        letIn(ONE, PASSWORD);
        Cable cable = cable();
        Device device = deviceBy(cable).switchedOn();
        cable.pull();
        device.awaitCut();
        awaitWords(ONE, Device.WILL);
        var former = send(ONE, "before", LONG).exceptionally(gone -> null);

        Device anew = deviceBy(cable);
        assertThat(anew.connect(true, 60).isSessionPresent()).isFalse();
        send(ONE, "after", LONG).join();

        await().until(() -> anew.commands().equals(List.of("after")));
        former.join();
    }
}
