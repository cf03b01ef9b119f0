package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the simulator plays cabinets. */
class DemoLineTest {

    private static final Map<String, String> LAUNCHED = Map.of("NUANYI_SIMULATOR", "/opt/sim");

    @TempDir private Path data;

    @Test
    @DisplayName("要演示：柜子连本机的一个空闲端口，不对外")
    void where_the_demo_is_asked_for_cabinets_speak_on_this_machine_alone() {
        Map<String, String> settings = DemoLine.settings(true, data, LAUNCHED);

        assertThat(settings)
                .containsEntry("nuanyi.mqtt.host", "127.0.0.1")
                .containsEntry("nuanyi.demo.simulator", "/opt/sim")
                .containsEntry(
                        "nuanyi.cabinets.url",
                        "mqtt://127.0.0.1:" + settings.get("nuanyi.mqtt.port"))
                .containsEntry(
                        "nuanyi.union.register.url",
                        "http://127.0.0.1:"
                                + settings.get("nuanyi.demo.register")
                                + "/members/check");
    }

    @Test
    void where_it_was_played_before_it_is_played_again() throws IOException {
        assertThat(DemoLine.settings(false, data, LAUNCHED)).isEmpty();

        Files.createDirectory(data.resolve("demo-cabinets"));

        assertThat(DemoLine.settings(false, data, LAUNCHED)).isNotEmpty();
    }

    @Test
    void a_line_of_the_operators_own_goes_before_and_without_a_simulator_nothing_is_played() {
        assertThat(DemoLine.settings(true, data, Map.of())).isEmpty();
        assertThat(
                        DemoLine.settings(
                                true,
                                data,
                                Map.of("NUANYI_SIMULATOR", "/opt/sim", "NUANYI_MQTT_PORT", "8883")))
                .isEmpty();
        assertThat(
                        DemoLine.settings(
                                true,
                                data,
                                Map.of(
                                        "NUANYI_SIMULATOR",
                                        "/opt/sim",
                                        "NUANYI_BROKER_URL",
                                        "mqtt://b:1883")))
                .isEmpty();
    }
}
