package org.nuanyi.kernel.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads from a request what its reader prefers: what the URL says, else the cookie, else the
 * browser.
 */
public final class Frames {

    static final String LANGUAGE = "lang";
    static final String TEXT_SIZE = "text";

    private Frames() {}

    /** The frame of the page that is asked for. */
    public static Frame of(HttpServerRequest request) {
        Language language =
                preferred(request, LANGUAGE, Language::find)
                        .orElseGet(() -> Language.ofHeader(header(request, "Accept-Language")));
        TextSize textSize = preferred(request, TEXT_SIZE, TextSize::find).orElse(TextSize.STANDARD);
        return new Frame(language, textSize, path(request), false);
    }

    /** What the URL asks for, where it is something we know. */
    static <T> Optional<T> asked(
            HttpServerRequest request, String name, Function<String, Optional<T>> find) {
        // Most requests ask for neither; only the others have their query taken apart.
        String query = request.query();
        return query == null || !query.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(request.getParam(name)).flatMap(find);
    }

    private static <T> Optional<T> preferred(
            HttpServerRequest request, String name, Function<String, Optional<T>> find) {
        return asked(request, name, find)
                .or(
                        () ->
                                Optional.ofNullable(request.getCookie(name))
                                        .map(Cookie::getValue)
                                        .flatMap(find));
    }

    private static String path(HttpServerRequest request) {
        String query =
                request.params().entries().stream()
                        .filter(
                                entry ->
                                        !entry.getKey().equals(LANGUAGE)
                                                && !entry.getKey().equals(TEXT_SIZE))
                        .map(Frames::pair)
                        .collect(Collectors.joining("&"));
        return request.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String pair(Map.Entry<String, String> entry) {
        return encoded(entry.getKey()) + "=" + encoded(entry.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
