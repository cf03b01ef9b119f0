package org.nuanyi.cabinet.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;

/** Where devices are told to connect to. */
class DeviceAddressTest {

    @TempDir private Path folder;

    private static DeviceAddress at(String url) {
        return new DeviceAddress(Optional.of(url), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "mqtts://cabinets.example.cn,     cabinets.example.cn, 8883, true",
        "mqtts://cabinets.example.cn:443, cabinets.example.cn, 443,  true",
        "mqtt://10.0.0.1,                 10.0.0.1,            1883, false"
    })
    void an_address_says_whether_devices_come_by_tls(
            String url, String host, int port, boolean tls) {
        assertThat(at(url).broker())
                .contains(new DeviceAddress.Broker(host, port, tls, Optional.empty()));
    }

    @Test
    void an_address_that_is_none_is_said_at_the_start() {
        assertThatThrownBy(() -> at("https://cabinets.example.cn"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_CABINETS_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no certificate",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
            })
    void no_device_is_told_to_believe_what_is_no_certificate(String text) throws IOException {
        Path ca = Files.writeString(folder.resolve("ca.pem"), text);

        assertThatThrownBy(
                        () ->
                                new DeviceAddress(
                                        Optional.of("mqtts://cabinets.example.cn"),
                                        Optional.of(ca)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_CABINETS_CA")
                .hasMessageContaining("no certificate");
    }
}
