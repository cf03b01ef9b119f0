package org.nuanyi.kernel.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What a browser may do with an answer: nothing that Nuanyi's own pages do not need. */
@Singleton
public final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:%s; connect-src 'self'%s; worker-src"
                    + " 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final String DESK = "/desk";
    private static final String KEEPER = "/k";
    private static final String CABINET = "/cabinet/";

    private static final String FILES = "/static/";
    private static final String NO_SNIFFING = "X-Content-Type-Options";

    private final Map<CharSequence, CharSequence> headers;

    /**
     * By {@code nuanyi.map.hosts}, where tiles come from when not from Nuanyi itself, and {@code
     * nuanyi.hsts}, which tells browsers to come by HTTPS only: behind TLS, never without.
     */
    SecurityHeaders(Config config) {
        Map<String, String> named = new TreeMap<>();
        String hosts = mapHosts(config);
        named.put("Content-Security-Policy", POLICY.formatted(hosts, hosts));
        named.put(NO_SNIFFING, "nosniff");
        named.put("Referrer-Policy", "strict-origin-when-cross-origin");
        named.put("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()");
        named.put("Cross-Origin-Opener-Policy", "same-origin");
        if (config.getOptionalValue("nuanyi.hsts", Boolean.class).orElse(false)) {
            named.put("Strict-Transport-Security", "max-age=31536000");
        }
        this.headers = optimised(named);
    }

    /** 天地图 is known by its key; any other host is named. */
    private static String mapHosts(Config config) {
        Stream<String> tianditu =
                config.getOptionalValue("nuanyi.tianditu-key", String.class).stream()
                        .map(_ -> "https://*.tianditu.gov.cn");
        Stream<String> named =
                config.getOptionalValues("nuanyi.map.hosts", String.class).stream()
                        .flatMap(List::stream);
        return Stream.concat(tianditu, named)
                .map(host -> " " + host.strip())
                .collect(Collectors.joining());
    }

    /**
     * The desk, the keeper's page and those of cabinets are for those who sign in: no browser keeps
     * a copy of its own, no search engine lists them.
     */
    void add(String path, MultiMap answer) {
        if (path.startsWith(FILES)) {
            answer.set(NO_SNIFFING, "nosniff"); // the page that asked for it has its rules
            return;
        }
        headers.forEach(answer::set);
        if (path.startsWith(DESK)
                || path.equals(KEEPER)
                || path.startsWith(KEEPER + "/")
                || path.startsWith(CABINET)) {
            answer.set("Cache-Control", "no-store").set("X-Robots-Tag", "noindex");
        }
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
