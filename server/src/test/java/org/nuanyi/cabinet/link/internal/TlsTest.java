package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.cabinet.internal.DeviceAddress;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.wire.Command;
import org.nuanyi.cabinet.wire.CommandSigner;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.testing.LogLines;

/** What an operator writes down about TLS, seen from both ends of the line. */
@DisplayName("柜的连接：按配置用 TLS")
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ONE = "dc-01";
    private static final String PASSWORD = "a password of twenty-two";
    private static final String HERE = "ip:127.0.0.1";
    private static final String ELSEWHERE = "dns:elsewhere.example.org";
    private static final String CARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @TempDir private static Path shared;
    private static final Vertx VERTX = Vertx.vertx();
    private static final CommandSigner SIGNER = CommandSigner.create("server-test");

    private static SomeAuthority authority = new SomeAuthority(Path.of(""), Path.of(""));
    private static SomeAuthority stranger = authority;
    private static SomeAuthority.Vouched here = new SomeAuthority.Vouched(Path.of(""), Path.of(""));

    @TempDir private Path folder;
    private final TestEars ears = new TestEars();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @BeforeAll
    static void vouch() throws Exception {
        authority = SomeAuthority.in(Files.createDirectory(shared.resolve("own")));
        stranger = SomeAuthority.in(Files.createDirectory(shared.resolve("stranger")));
        here = authority.vouch("here", HERE);
    }

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T closing(T one) {
        opened.addFirst(one);
        return one;
    }

    private CabinetLink link(Map<String, String> written) {
        Map<String, String> named = new HashMap<>();
        written.forEach((name, value) -> named.put("nuanyi." + name, value));
        CabinetLink link =
                LinkBeans.link(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(named, "test", 100))
                                .build(),
                        VERTX);
        closing(link).open(ears);
        return link;
    }

    private Device device(int port, Path trusted) {
        return closing(new Device(ONE, PASSWORD, port, trusted));
    }

    private static CompletableFuture<Void> send(CabinetLink link, byte[] command) {
        return link.send(ONE, command, LONG).toCompletableFuture();
    }

    // --- cabinets come to this server

    private EndpointLink endpoint(SomeAuthority.Vouched shown) {
        ears.know(ONE, PASSWORD);
        return (EndpointLink)
                link(
                        Map.of(
                                "mqtt.port",
                                "0",
                                "mqtt.host",
                                "127.0.0.1",
                                "mqtt.certificate",
                                shown.certificate().toString(),
                                "mqtt.key",
                                shown.key().toString()));
    }

    @Test
    void a_device_that_trusts_the_authority_is_told_and_answers() {
        EndpointLink endpoint = endpoint(here);
        Device device = device(endpoint.port(), authority.certificate()).switchedOn();

        send(endpoint, new byte[] {'o', 'p', 'e', 'n'}).join();
        device.say(Channel.RESPONSE, "nobody else reads it").join();

        assertThat(device.commands()).containsExactly("open");
        assertThat(ears.wordsOf(ONE)).containsExactly("nobody else reads it");
    }

    @Test
    void a_device_that_does_not_trust_it_tells_nothing_not_even_its_password() {
        EndpointLink endpoint = endpoint(here);
        Device device = device(endpoint.port(), stranger.certificate());

        assertThatThrownBy(device::switchedOn)
                .hasStackTraceContaining(SSLHandshakeException.class.getName());
        assertThat(ears.asked()).isZero();
    }

    @Test
    void a_device_that_speaks_plainly_is_not_let_in() {
        EndpointLink endpoint = endpoint(here);
        Device device = closing(new Device(ONE, PASSWORD, endpoint.port()));

        assertThatThrownBy(device::switchedOn).isInstanceOf(CompletionException.class);
        assertThat(ears.asked()).isZero();
    }

    @Test
    void a_renewed_certificate_is_shown_without_a_restart_and_whoever_is_in_stays()
            throws Exception {
        SomeAuthority.Vouched shown = copy(here);
        EndpointLink endpoint = endpoint(shown);
        Device former = device(endpoint.port(), authority.certificate()).switchedOn();

        replace(shown, stranger.vouch("renewed-" + UUID.randomUUID(), HERE));

        assertThat(former.isConnected()).isTrue();
        assertThatThrownBy(() -> device(endpoint.port(), authority.certificate()).switchedOn())
                .hasStackTraceContaining(SSLHandshakeException.class.getName());
        device(endpoint.port(), stranger.certificate()).switchedOn();
    }

    @Test
    void files_that_do_not_do_leave_the_former_certificate_and_are_told() throws Exception {
        SomeAuthority.Vouched shown = copy(here);
        EndpointLink endpoint = endpoint(shown);

        try (LogLines lines = LogLines.watched()) {
            Files.writeString(shown.certificate(), "half of it");
            Device device = device(endpoint.port(), authority.certificate()).switchedOn();

            assertThat(device.isConnected()).isTrue();
            assertThat(lines.of(RenewedKey.class.getName()))
                    .extracting(ExtLogRecord::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .contains("NUANYI_MQTT_CERTIFICATE", "cannot be used");
        }
    }

    private SomeAuthority.Vouched copy(SomeAuthority.Vouched of) throws IOException {
        return new SomeAuthority.Vouched(
                Files.copy(of.certificate(), folder.resolve("certificate.pem")),
                Files.copy(of.key(), folder.resolve("key.pem")));
    }

    private static void replace(SomeAuthority.Vouched old, SomeAuthority.Vouched by)
            throws IOException {
        Files.move(by.key(), old.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.move(by.certificate(), old.certificate(), StandardCopyOption.REPLACE_EXISTING);
    }

    // --- what papers tell a device

    /** The simulator, told what the server's own configuration would tell it. */
    private void simulate(int port, Path ca) throws IOException {
        DeviceAddress.Broker told =
                new DeviceAddress(Optional.of("mqtts://127.0.0.1:" + port), Optional.of(ca))
                        .broker()
                        .orElseThrow();
        Fleet fleet = closing(new Fleet(Set.of(), 1, 0.02));
        fleet.add(
                new Papers(
                        ONE,
                        ONE,
                        PASSWORD,
                        new Papers.Broker(
                                told.host(), told.port(), told.tls(), told.ca().orElseThrow()),
                        List.of(new ObjectMapper().<JsonNode>valueToTree(SIGNER.publicKey())),
                        1,
                        CARD_KEY,
                        10,
                        1),
                null);
    }

    @Test
    void the_simulator_follows_papers_that_say_tls() throws IOException {
        EndpointLink endpoint = endpoint(here);
        simulate(endpoint.port(), authority.certificate());
        await().atMost(LONG).until(() -> ears.heard().stream().anyMatch(TlsTest::isOnLine));

        send(endpoint, SIGNER.sign(Command.of(ONE, new Order.Snapshot(), Instant.now()))).join();

        await().atMost(LONG).until(() -> ears.heard().stream().anyMatch(TlsTest::isDone));
    }

    private static boolean isOnLine(TestEars.Heard heard) {
        return heard.channel() == Channel.CONNECTION && heard.words().contains("online");
    }

    private static boolean isDone(TestEars.Heard heard) {
        return heard.channel() == Channel.RESPONSE && heard.words().contains("\"done\"");
    }

    @Test
    void the_simulator_does_not_come_to_whom_its_papers_do_not_vouch_for() throws Exception {
        EndpointLink endpoint = endpoint(here);
        simulate(endpoint.port(), stranger.certificate());

        await().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> ears.asked() == 0);
    }

    @Test
    void the_simulator_looks_at_the_name_in_the_certificate() throws Exception {
        EndpointLink endpoint = endpoint(elsewhere());
        simulate(endpoint.port(), authority.certificate());

        await().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> ears.asked() == 0);
    }

    private static SomeAuthority.Vouched elsewhere() throws Exception {
        return authority.vouch("elsewhere-" + UUID.randomUUID(), ELSEWHERE);
    }

    // --- a broker between

    private Mosquitto broker(SomeAuthority.Vouched shown) throws IOException {
        return closing(Mosquitto.start(folder, shown));
    }

    private static Map<String, String> reaching(Mosquitto broker) {
        return Map.of(
                "broker.url", "mqtts://127.0.0.1:" + broker.port(),
                "broker.user", Mosquitto.SERVER,
                "broker.password", Mosquitto.PASSWORD);
    }

    private static Map<String, String> reaching(Mosquitto broker, Path ca) {
        Map<String, String> written = new HashMap<>(reaching(broker));
        written.put("broker.ca", ca.toString());
        return written;
    }

    @Test
    void a_command_goes_through_a_broker_by_tls_on_both_sides() throws IOException {
        Mosquitto broker = broker(here);
        CabinetLink link = link(reaching(broker, authority.certificate()));
        link.admit(ONE, PASSWORD);
        Device device = device(broker.port(), authority.certificate());
        await().atMost(LONG).ignoreExceptions().until(() -> device.switchedOn().isConnected());

        await().atMost(LONG).ignoreExceptions().until(() -> isSent(link));
        device.say(Channel.RESPONSE, "nobody else reads it").join();

        await().atMost(LONG).until(() -> ears.wordsOf(ONE).contains("nobody else reads it"));
        assertThat(device.commands()).contains("open");
    }

    private static boolean isSent(CabinetLink link) {
        return send(link, new byte[] {'o', 'p', 'e', 'n'})
                .handle((done, failure) -> failure == null)
                .join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_broker_nobody_trusted_vouches_for_is_not_told_the_password_and_the_log_says_why(
            boolean namesAnother) throws IOException {
        Mosquitto broker = broker(here);

        assertThat(
                        complaint(
                                namesAnother
                                        ? reaching(broker, stranger.certificate())
                                        : reaching(broker)))
                .contains(
                        "127.0.0.1:" + broker.port(),
                        "its certificate is not believed",
                        "NUANYI_BROKER_CA");
    }

    @Test
    void a_broker_with_the_certificate_of_another_host_is_not_believed() throws Exception {
        Mosquitto broker = broker(elsewhere());

        assertThat(complaint(reaching(broker, authority.certificate())))
                .contains("its certificate is not believed: it must be for 127.0.0.1");
    }

    private String complaint(Map<String, String> written) {
        try (LogLines lines = LogLines.watched()) {
            CabinetLink link = link(written);
            await().atMost(LONG).until(() -> !lines.of(BrokerLink.class.getName()).isEmpty());
            assertThat(isSent(link)).isFalse();
            return lines.of(BrokerLink.class.getName()).getFirst().getFormattedMessage();
        }
    }
}
