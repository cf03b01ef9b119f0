package org.nuanyi.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;

/** What an operator writes down of an identity provider. */
class OidcSettingsTest {

    @Test
    void nothing_written_down_is_no_provider() {
        assertThat(settings(Map.of())).isEmpty();
        assertThat(settings(Map.of("issuer", " ", "name", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.com",
                "ftp://localhost",
                "https:id.example.com",
                "id.example.com",
                "https://id example.com"
            })
    void an_issuer_that_is_no_safe_address_is_said_at_the_start(String issuer) {
        assertThatThrownBy(
                        () ->
                                settings(
                                        Map.of(
                                                "issuer",
                                                issuer,
                                                "client-id",
                                                "a",
                                                "client-secret",
                                                "b")))
                .isInstanceOf(Trouble.class)
                .hasMessage("NUANYI_OIDC_ISSUER must be an address that begins with https://.");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer,        NUANYI_OIDC_ISSUER,        NUANYI_OIDC_CLIENT_ID",
        "client-secret, NUANYI_OIDC_CLIENT_SECRET, NUANYI_OIDC_ISSUER",
        "name,          NUANYI_OIDC_NAME,          NUANYI_OIDC_ISSUER"
    })
    void a_part_of_the_settings_is_said_at_the_start(String given, String with, String missing) {
        assertThatThrownBy(() -> settings(Map.of(given, "https://id.example.com")))
                .isInstanceOf(Trouble.class)
                .hasMessage("With %s goes %s.", with, missing);
    }

    private static Optional<OidcSettings> settings(Map<String, String> written) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder();
        written.forEach((name, value) -> config.withDefaultValue("nuanyi.oidc." + name, value));
        return OidcSettings.of(config.build());
    }
}
