package org.nuanyi.kernel.web;

import io.vertx.ext.web.RoutingContext;

/** What is for programs, and so answers in JSON whatever happens. */
public final class Api {

    private static final String PREFIX = "/api/";

    private Api() {}

    /** Whether the request is one to the API. */
    public static boolean isAskedBy(RoutingContext request) {
        String path = request.request().path();
        return path != null && path.startsWith(PREFIX);
    }
}
