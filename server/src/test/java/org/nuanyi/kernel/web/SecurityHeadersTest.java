package org.nuanyi.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void by_default_a_page_loads_only_from_nuanyi_and_may_come_by_http() {
        MultiMap headers = headers(Map.of());
        assertThat(headers.get("Content-Security-Policy"))
                .contains(
                        "img-src 'self' data: blob:;",
                        "connect-src 'self';",
                        "worker-src 'self' blob:");
        assertThat(headers.get("Strict-Transport-Security")).isNull();
    }

    @Test
    void the_hosts_of_map_tiles_are_let_in_by_configuration() {
        MultiMap headers =
                headers(
                        Map.of(
                                "nuanyi.map.hosts",
                                "https://tiles.example.cn,https://b.example.cn"));
        assertThat(headers.get("Content-Security-Policy"))
                .contains(
                        "img-src 'self' data: blob: https://tiles.example.cn https://b.example.cn;")
                .contains("connect-src 'self' https://tiles.example.cn https://b.example.cn;");
    }

    @Test
    void a_key_for_tianditu_lets_its_tiles_in() {
        assertThat(headers(Map.of("nuanyi.tianditu-key", "k")).get("Content-Security-Policy"))
                .contains("connect-src 'self' https://*.tianditu.gov.cn;");
    }

    @Test
    void behind_tls_browsers_are_told_to_come_by_https() {
        assertThat(headers(Map.of("nuanyi.hsts", "true")).get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    private static MultiMap headers(Map<String, String> settings) {
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        new SecurityHeaders(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "test", 100))
                                .build())
                .add("/", answer);
        return answer;
    }
}
