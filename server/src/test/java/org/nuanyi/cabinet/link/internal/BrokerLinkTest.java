package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.kernel.Unavailable;

/** The contract at a real Mosquitto, and what a broker between adds to it. */
class BrokerLinkTest extends CabinetLinkContract {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private @Nullable Mosquitto broker;
    private @Nullable BrokerLink link;

    @BeforeEach
    void open() throws IOException {
        broker = Mosquitto.start(folder);
        link = new BrokerLink(settings(port()));
        link.open(ears);
    }

    private static LinkSettings.Broker settings(int port) {
        return new LinkSettings.Broker(
                "127.0.0.1",
                port,
                false,
                Mosquitto.SERVER,
                Mosquitto.PASSWORD,
                Optional.empty(),
                true);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (link != null) {
            link.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    CabinetLink link() {
        return Objects.requireNonNull(link);
    }

    private Mosquitto broker() {
        return Objects.requireNonNull(broker);
    }

    @Override
    int port() {
        return broker().port();
    }

    @Test
    void a_broker_that_restarts_is_found_again_by_both_sides()
            throws IOException, InterruptedException {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();

        broker().stop();
        device.awaitCut();
        broker().startAgain();

        device.again();
        await().until(() -> sent("after the restart"));
        await().until(() -> device.commands().contains("after the restart"));
        device.say(Channel.RESPONSE, "I am back").join();
        awaitWords(ONE, "I am back");
    }

    private boolean sent(String command) {
        return send(ONE, command, LONG).handle((done, failure) -> failure == null).join();
    }

    @Test
    void while_the_broker_is_away_nothing_is_sent() throws InterruptedException {
        letIn(ONE, PASSWORD);
        device(ONE).switchedOn();

        broker().stop();

        await().untilAsserted(
                        () ->
                                assertThat(send(ONE, "open", LONG))
                                        .isCompletedExceptionally()
                                        .failsWithin(Duration.ofSeconds(1))
                                        .withThrowableThat()
                                        .withRootCauseInstanceOf(Unavailable.class)
                                        .withMessageContaining("away"));
    }

    @Test
    void who_was_admitted_while_the_broker_was_away_comes_in_afterwards()
            throws IOException, InterruptedException {
        letIn(ONE, PASSWORD);
        broker().stop();
        await().until(() -> !sent("is it away?"));

        link().admit(TWO, PASSWORD);
        link().expel(ONE);
        broker().startAgain();

        await().until(() -> comesIn(TWO, PASSWORD));
        assertThat(comesIn(ONE, PASSWORD)).isFalse();
    }

    @Test
    void what_was_said_while_the_server_was_away_is_heard_when_it_is_back() throws Exception {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        link().close();
        await().until(() -> !sent("is it away?"));
        device.say(Channel.RESPONSE, "meanwhile").join();

        BrokerLink again = new BrokerLink(settings(port()));
        link = again;
        again.open(ears);

        awaitWords(ONE, "meanwhile");
        assertThat(ears.wordsOf(ONE)).containsExactly("meanwhile");
    }

    @Test
    void ears_that_fail_are_asked_again_before_what_follows() {
        letIn(ONE, PASSWORD);
        Device device = device(ONE).switchedOn();
        ears.fail(1);

        device.say(Channel.DOOR, "first").join();
        device.say(Channel.DOOR, "second").join();

        awaitWords(ONE, "first", "second");
        assertThat(ears.wordsOf(ONE)).containsExactly("first", "second");
    }

    @Test
    void a_server_starts_without_its_broker_and_finds_it_later()
            throws IOException, InterruptedException {
        broker().stop();
        link().close();
        BrokerLink early = new BrokerLink(settings(port()));
        link = early;
        early.open(ears);

        broker().startAgain();

        letIn(ONE, PASSWORD);
        device(ONE).switchedOn().say(Channel.RESPONSE, "there you are").join();
        awaitWords(ONE, "there you are");
    }
}
