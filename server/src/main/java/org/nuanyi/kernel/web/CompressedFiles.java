package org.nuanyi.kernel.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of the pages for browsers that read Brotli: the build wrote them beside the plain ones,
 * smaller than anything compressed while somebody waits. All others are served plain files.
 */
@ApplicationScoped
public class CompressedFiles {

    private static final Pattern PATH =
            Pattern.compile("/static/([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.(js|css|svg))");

    private static final int BEFORE_THE_PLAIN_ONES = -500;

    private final ConcurrentMap<String, Optional<Buffer>> files = new ConcurrentHashMap<>();

    void open(@Observes Router router) {
        router.get("/static/*").order(BEFORE_THE_PLAIN_ONES).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        Matcher path = PATH.matcher(request.normalizedPath());
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.contains("br") || !path.matches()) {
            request.next();
            return;
        }
        files.computeIfAbsent(path.group(1), CompressedFiles::read)
                .ifPresentOrElse(file -> send(file, type(path.group(2)), request), request::next);
    }

    private static void send(Buffer file, String type, RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_ENCODING, "br")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .end(file);
    }

    private static String type(String ending) {
        return switch (ending) {
            case "js" -> "text/javascript;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            default -> "image/svg+xml";
        };
    }

    private static Optional<Buffer> read(String name) {
        String file = "META-INF/resources/static/" + name + ".br";
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
