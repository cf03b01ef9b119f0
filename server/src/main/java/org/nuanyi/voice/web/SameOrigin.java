package org.nuanyi.voice.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;
import org.nuanyi.kernel.Forbidden;

/**
 * Forms are taken from Nuanyi's own pages only: another site must not make its visitors tap.
 * Browsers say where a form comes from; what says nothing is no browser.
 */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Goes on only if no other site sent the form.
     *
     * @throws Forbidden if one did
     */
    static void require(HttpServerRequest request) {
        boolean ours =
                header(request, "Sec-Fetch-Site")
                        .map("same-origin"::equals)
                        .or(() -> header(request, "Origin").map(origin -> isOurs(origin, request)))
                        .orElse(true);
        if (!ours) {
            throw new Forbidden("This form was sent from another site.");
        }
    }

    private static boolean isOurs(String origin, HttpServerRequest request) {
        try {
            String from = URI.create(origin).getAuthority();
            return from != null && from.equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Optional<String> header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
