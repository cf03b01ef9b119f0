package org.nuanyi.kernel.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser may do with an answer: nothing that Nuanyi's own pages do not need. */
@Singleton
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:%s; connect-src 'self'%s; worker-src"
                    + " 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final Map<CharSequence, CharSequence> headers;

    /**
     * @param mapHosts where map tiles come from, when not from Nuanyi itself
     * @param https whether browsers are told to come by HTTPS only: behind TLS, never without
     */
    SecurityHeaders(
            @ConfigProperty(name = "nuanyi.map.hosts") Optional<List<String>> mapHosts,
            @ConfigProperty(name = "nuanyi.hsts", defaultValue = "false") boolean https) {
        String hosts =
                mapHosts.orElse(List.of()).stream()
                        .map(host -> " " + host.strip())
                        .reduce("", String::concat);
        Map<String, String> named = new TreeMap<>();
        named.put("Content-Security-Policy", POLICY.formatted(hosts, hosts));
        named.put("X-Content-Type-Options", "nosniff");
        named.put("Referrer-Policy", "strict-origin-when-cross-origin");
        named.put("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()");
        named.put("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            named.put("Strict-Transport-Security", "max-age=31536000");
        }
        this.headers = optimised(named);
    }

    void add(MultiMap answer) {
        headers.forEach(answer::set);
    }

    private static Map<CharSequence, CharSequence> optimised(Map<String, String> named) {
        Map<CharSequence, CharSequence> made = new TreeMap<>(CharSequence::compare);
        named.forEach(
                (name, value) ->
                        made.put(
                                HttpHeaders.createOptimized(name),
                                HttpHeaders.createOptimized(value)));
        return made;
    }
}
