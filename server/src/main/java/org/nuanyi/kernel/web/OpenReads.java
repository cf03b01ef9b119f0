package org.nuanyi.kernel.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Any web page may read the API (CORS); none may write to it, nor see what needs a login. */
@Singleton
public final class OpenReads {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String DAY = "86400";

    /** Whether the request was a browser's question in advance, and is answered. */
    boolean answered(RoutingContext request) {
        if (!Api.isAskedBy(request)) {
            return false;
        }
        MultiMap answer = request.response().headers();
        if (READS.contains(request.request().method())) {
            answer.set("Access-Control-Allow-Origin", "*");
            answer.set("Access-Control-Expose-Headers", "ETag, Link, " + RequestIds.HEADER);
            return false;
        }
        return asksToRead(request) && allow(request);
    }

    private static boolean asksToRead(RoutingContext request) {
        String wanted = request.request().getHeader("Access-Control-Request-Method");
        return request.request().method().equals(HttpMethod.OPTIONS)
                && wanted != null
                && READS.contains(HttpMethod.valueOf(wanted));
    }

    private static boolean allow(RoutingContext request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "If-None-Match, " + RequestIds.HEADER)
                .putHeader("Access-Control-Max-Age", DAY)
                .end();
        return true;
    }
}
