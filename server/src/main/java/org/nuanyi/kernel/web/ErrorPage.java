package org.nuanyi.kernel.web;

/**
 * The page a person sees when a request cannot be answered. A designed one replaces the plain one.
 */
public interface ErrorPage {

    /**
     * A whole HTML document.
     *
     * @param status HTTP status, 400 to 599
     * @param sentence what is wrong; not yet escaped
     * @param requestId to quote when asking for help
     */
    String html(int status, String sentence, String requestId);
}
