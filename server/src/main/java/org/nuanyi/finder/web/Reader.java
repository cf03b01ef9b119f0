package org.nuanyi.finder.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;

/**
 * Who reads the page.
 *
 * @param userAgent the device
 * @param choosesPlace whether the reader means to say where, rather than to be located
 */
record Reader(Language language, String userAgent, boolean choosesPlace) {

    static Reader of(Frame frame, HttpServerRequest request) {
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Reader(frame.language(), userAgent, request.params().contains("at"));
    }
}
