package org.nuanyi.kernel.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Nothing is changed by a request that another site made somebody's browser send. Browsers say
 * where a request comes from; what says nothing is no browser, and then carries no session. The API
 * is for programs of any origin, as long as it is asked without a session.
 */
@Singleton
public final class OtherSites {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** What a browser says of a request from our own page, or from the person at the browser. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** Whether another site sent the request. */
    boolean sent(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method())) {
            return false;
        }
        boolean session =
                SessionCookie.find(request).isPresent()
                        || KeeperCookie.find(request).isPresent()
                        || MemberCookie.find(request).isPresent();
        if (Api.isAskedBy(context) && !session) {
            return false;
        }
        return !isOurs(request).orElse(!session);
    }

    /** Empty where the request does not say. */
    private static Optional<Boolean> isOurs(HttpServerRequest request) {
        return header(request, "Sec-Fetch-Site")
                .map(OURS::contains)
                .or(() -> header(request, "Origin").map(from -> isHere(from, request)))
                .or(() -> header(request, "Referer").map(from -> isHere(from, request)));
    }

    private static boolean isHere(String address, HttpServerRequest request) {
        try {
            String from = URI.create(address).getAuthority();
            return from != null && from.equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Optional<String> header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
