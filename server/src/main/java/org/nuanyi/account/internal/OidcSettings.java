package org.nuanyi.account.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.kernel.Trouble;

/**
 * The identity provider the operator named ({@code NUANYI_OIDC_…}).
 *
 * @param issuer its address, below which it describes itself
 * @param name as people call it
 * @param secondFactor values of {@code amr} or {@code acr} that say it asked for a second factor
 */
public record OidcSettings(
        URI issuer, String clientId, String clientSecret, String name, Set<String> secondFactor) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    public OidcSettings {
        secondFactor = Set.copyOf(secondFactor);
        boolean safe = "https".equals(issuer.getScheme()) || HERE.contains(issuer.getHost());
        if (!safe) {
            throw new Trouble("NUANYI_OIDC_ISSUER must begin with https://.");
        }
    }

    /** Empty where none is named. */
    public static Optional<OidcSettings> of(Config config) {
        return text(config, "issuer")
                .map(
                        issuer ->
                                new OidcSettings(
                                        URI.create(issuer),
                                        needed(config, "client-id"),
                                        needed(config, "client-secret"),
                                        text(config, "name").orElse("OpenID Connect"),
                                        text(config, "second-factor")
                                                .map(list -> Set.copyOf(List.of(list.split(","))))
                                                .orElse(Set.of())));
    }

    private static String needed(Config config, String name) {
        return text(config, name)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "With NUANYI_OIDC_ISSUER goes NUANYI_OIDC_%s."
                                                .formatted(
                                                        name.toUpperCase(java.util.Locale.ROOT)
                                                                .replace('-', '_'))));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("nuanyi.oidc." + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
