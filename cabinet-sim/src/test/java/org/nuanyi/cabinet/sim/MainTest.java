package org.nuanyi.cabinet.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.Papers;
import picocli.CommandLine;

class MainTest {

    @Test
    void helpNamesEveryOption() {
        assertThat(new CommandLine(new Main()).getUsageMessage())
                .contains("--broker", "--count", "--seed", "--faults", "--provision", "--help");
    }

    @Test
    void faultsAreNoneAllOrAList() {
        assertThat(Main.faults("none")).isEmpty();
        assertThat(Main.faults("all")).isEqualTo(EnumSet.allOf(Fault.class));
        assertThat(Main.faults("drop, crash")).isEqualTo(EnumSet.of(Fault.DROP, Fault.CRASH));
        assertThatThrownBy(() -> Main.faults("flood")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokerIsNamedByItsAddress() {
        assertThat(Main.broker(URI.create("mqtts://broker.example.org")))
                .isEqualTo(new Papers.Broker("broker.example.org", 8883, true, null));
        assertThat(Main.broker(URI.create("mqtt://localhost:1884")))
                .isEqualTo(new Papers.Broker("localhost", 1884, false, null));
    }
}
