package org.nuanyi.kernel.web;

import io.vertx.core.http.HttpServerRequest;

/**
 * The page a person sees when a request cannot be answered. A designed one replaces the plain one.
 */
public interface ErrorPage {

    /**
     * A whole HTML document.
     *
     * @param request what was asked, for the language of the answer
     * @param status HTTP status, 400 to 599
     * @param sentence what is wrong; not yet escaped
     * @param requestId to quote when asking for help
     */
    String html(HttpServerRequest request, int status, String sentence, String requestId);
}
