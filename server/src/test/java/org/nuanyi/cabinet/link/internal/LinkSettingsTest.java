package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.Unavailable;

/** Which line an operator writes down. */
class LinkSettingsTest {

    private static final Map<String, String> BROKER =
            Map.of(
                    "broker.url",
                    "mqtt://hub",
                    "broker.user",
                    "nuanyi",
                    "broker.password",
                    "secret");

    @TempDir private Path folder;

    private static LinkSettings settings(Map<String, String> written) {
        Map<String, String> named = new HashMap<>();
        written.forEach((name, value) -> named.put("nuanyi." + name, value));
        return LinkSettings.of(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(named, "test", 100))
                        .build());
    }

    private static LinkSettings broker(String name, String value) {
        Map<String, String> written = new HashMap<>(BROKER);
        written.put(name, value);
        return settings(written);
    }

    @Test
    void nothing_written_down_is_no_line_and_whoever_sends_is_told() {
        assertThat(settings(Map.of())).isEqualTo(new LinkSettings.None());
        assertThat(settings(Map.of("mqtt.port", " "))).isEqualTo(new LinkSettings.None());
        assertThat(new NoLink().send("dc-01", new byte[1], Duration.ofSeconds(1)))
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(Unavailable.class)
                .withMessageContaining(
                        "No line to cabinets: set NUANYI_MQTT_PORT or NUANYI_BROKER_URL.");
    }

    @Test
    void a_port_is_the_endpoint() throws IOException {
        Path pem = Files.createFile(folder.resolve("pem"));

        assertThat(settings(Map.of("mqtt.port", "1883")))
                .isEqualTo(new LinkSettings.Endpoint("0.0.0.0", 1883, Optional.empty()));
        assertThat(
                        settings(
                                Map.of(
                                        "mqtt.port",
                                        "8883",
                                        "mqtt.host",
                                        "10.0.0.1",
                                        "mqtt.certificate",
                                        pem.toString(),
                                        "mqtt.key",
                                        pem.toString())))
                .isEqualTo(
                        new LinkSettings.Endpoint(
                                "10.0.0.1", 8883, Optional.of(new LinkSettings.Pem(pem, pem))));
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt://hub,         hub, 1883, false",
        "mqtts://hub,        hub, 8883, true",
        "mqtt://10.0.0.1:99, 10.0.0.1, 99, false"
    })
    void an_address_is_a_broker(String url, String host, int port, boolean tls) {
        assertThat(broker("broker.url", url))
                .isEqualTo(
                        new LinkSettings.Broker(
                                host, port, tls, "nuanyi", "secret", Optional.empty(), true));
    }

    @Test
    void the_operator_of_a_broker_may_let_cabinets_in_himself() {
        assertThat(broker("broker.credentials", "none"))
                .isInstanceOfSatisfying(
                        LinkSettings.Broker.class,
                        broker -> assertThat(broker.dynamicSecurity()).isFalse());
    }

    @Test
    void both_is_one_too_many() {
        assertThatThrownBy(() -> broker("mqtt.port", "1883"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_MQTT_PORT")
                .hasMessageContaining("NUANYI_BROKER_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt.host,          NUANYI_MQTT_HOST,          NUANYI_MQTT_PORT",
        "mqtt.key,           NUANYI_MQTT_KEY,           NUANYI_MQTT_PORT",
        "broker.user,        NUANYI_BROKER_USER,        NUANYI_BROKER_URL",
        "broker.credentials, NUANYI_BROKER_CREDENTIALS, NUANYI_BROKER_URL"
    })
    void a_part_alone_is_said_at_the_start(String given, String with, String missing) {
        assertThatThrownBy(() -> settings(Map.of(given, "x")))
                .isInstanceOf(Trouble.class)
                .hasMessage("With %s goes %s.", with, missing);
    }

    @Test
    void a_broker_needs_a_user() {
        assertThatThrownBy(() -> settings(Map.of("broker.url", "mqtt://hub")))
                .isInstanceOf(Trouble.class)
                .hasMessage("With NUANYI_BROKER_URL goes NUANYI_BROKER_USER.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1883x", "-1", "65536", "123456"})
    void a_port_that_is_none_is_said(String port) {
        assertThatThrownBy(() -> settings(Map.of("mqtt.port", port)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_MQTT_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub:1883", "http://hub", "mqtt:hub", "mqtt://", "mqtt://h b"})
    void an_address_that_is_none_is_said(String url) {
        assertThatThrownBy(() -> broker("broker.url", url))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_BROKER_URL must be as mqtt://host:1883");
    }

    @Test
    void a_certificate_goes_with_its_key_and_can_be_read() throws IOException {
        Path pem = Files.createFile(folder.resolve("pem"));

        assertThatThrownBy(
                        () ->
                                settings(
                                        Map.of(
                                                "mqtt.port",
                                                "8883",
                                                "mqtt.certificate",
                                                pem.toString())))
                .isInstanceOf(Trouble.class)
                .hasMessage("NUANYI_MQTT_CERTIFICATE and NUANYI_MQTT_KEY go together.");
        assertThatThrownBy(() -> broker("broker.ca", folder.resolve("none").toString()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_BROKER_CA")
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no certificate", ""})
    void certificates_that_are_none_are_said_at_the_start(String text) throws IOException {
        Path pem = Files.writeString(folder.resolve("pem"), text);

        assertThatThrownBy(
                        () ->
                                new BrokerLink(
                                        (LinkSettings.Broker) broker("broker.ca", pem.toString())))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_BROKER_CA");
    }
}
