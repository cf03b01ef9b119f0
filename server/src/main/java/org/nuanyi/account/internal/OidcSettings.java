package org.nuanyi.account.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> PARTS =
            List.of("client-id", "client-secret", "name", "second-factor");

    public OidcSettings {
        secondFactor = Set.copyOf(secondFactor);
        boolean here =
                "http".equals(issuer.getScheme())
                        && issuer.getHost() != null
                        && HERE.contains(issuer.getHost());
        boolean safe = "https".equals(issuer.getScheme()) && issuer.getHost() != null;
        if (!here && !safe) {
            throw wrong();
        }
    }

    /**
     * Empty where none is named.
     *
     * @throws Trouble where what is named does not do, or only a part of it is
     */
    public static Optional<OidcSettings> of(Config config) {
        if (text(config, "issuer").isEmpty()) {
            PARTS.stream()
                    .filter(part -> text(config, part).isPresent())
                    .findFirst()
                    .ifPresent(OidcSettings::alone);
        }
        return text(config, "issuer")
                .map(
                        issuer ->
                                new OidcSettings(
                                        address(issuer),
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
                                        "With NUANYI_OIDC_ISSUER goes %s."
                                                .formatted(variable(name))));
    }

    private static void alone(String part) {
        throw new Trouble("With %s goes NUANYI_OIDC_ISSUER.".formatted(variable(part)));
    }

    private static URI address(String issuer) {
        try {
            return new URI(issuer);
        } catch (URISyntaxException malformed) {
            throw wrong();
        }
    }

    private static Trouble wrong() {
        return new Trouble("NUANYI_OIDC_ISSUER must be an address that begins with https://.");
    }

    private static String variable(String name) {
        return "NUANYI_OIDC_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("nuanyi.oidc." + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
