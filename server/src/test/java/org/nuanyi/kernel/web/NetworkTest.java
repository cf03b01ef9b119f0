package org.nuanyi.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_ipv6_network_is_the_first_half_of_the_address() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(Network.of("2001:db8:1:3:3:4:5:6"));
    }

    @Test
    void an_ipv4_address_is_a_network() {
        assertThat(Network.of("203.0.113.7"))
                .isEqualTo("203.0.113.7")
                .isEqualTo(Network.of("::ffff:203.0.113.7"))
                .isNotEqualTo(Network.of("203.0.113.8"));
    }

    @Test
    void what_is_no_address_is_one_unknown_network() {
        assertThat(Network.of("unknown")).isEmpty();
    }
}
