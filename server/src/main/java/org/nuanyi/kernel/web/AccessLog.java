package org.nuanyi.kernel.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One line for each request: method, path, status, bytes, milliseconds. Never the query, the
 * referrer or the address of the caller: a position may stand in the first two, and the third is a
 * person.
 */
@Singleton
public final class AccessLog {

    private static final Logger LOG = Logger.getLogger("nuanyi.access");
    private static final double NANOS_PER_TENTH = 1e5;

    private final boolean wanted;

    AccessLog(@ConfigProperty(name = "nuanyi.access.log", defaultValue = "true") boolean wanted) {
        this.wanted = wanted;
    }

    void watch(RoutingContext request) {
        if (wanted) {
            long begun = System.nanoTime();
            request.addEndHandler(_ -> note(request, System.nanoTime() - begun));
        }
    }

    private static void note(RoutingContext context, long nanos) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        // Put together by hand: a format would be read anew for each request.
        LOG.info(
                request.method().name()
                        + ' '
                        + request.path()
                        + ' '
                        + response.getStatusCode()
                        + ' '
                        + response.bytesWritten()
                        + "B "
                        + Math.round(nanos / NANOS_PER_TENTH) / 10.0
                        + "ms");
    }
}
