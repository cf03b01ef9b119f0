package org.nuanyi.kernel.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large a body may be: what the server takes at all is only for a {@link LargeUpload}, and for
 * every other path a photo is the most.
 */
@ApplicationScoped
public class BodyLimits {

    /** A photo of 10 MB, and the form around it. */
    static final long USUAL = 11L << 20;

    private static final int TOO_LARGE = 413;

    /** Behind the server's own limit, which this narrows. */
    private static final int BEHIND_THE_SERVERS = 1;

    private final Set<String> large;

    BodyLimits(Instance<LargeUpload> large) {
        this.large = large.stream().map(LargeUpload::path).collect(Collectors.toSet());
    }

    void stand(@Observes Filters filters) {
        filters.register(this::narrow, BEHIND_THE_SERVERS);
    }

    private void narrow(RoutingContext request) {
        if (large.contains(String.valueOf(request.request().path()))) {
            request.next();
        } else if (declared(request) > USUAL) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(TOO_LARGE);
        } else {
            // What does not say how long it is, is counted as it comes.
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
            request.next();
        }
    }

    private static long declared(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
