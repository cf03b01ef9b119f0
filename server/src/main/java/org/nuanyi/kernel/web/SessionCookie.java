package org.nuanyi.kernel.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie that holds a session's token. It ends with the browser; the server ends it sooner. */
public final class SessionCookie {

    public static final String NAME = "nuanyi_session";

    private SessionCookie() {}

    /** The token, as the browser sent it: not yet believed. */
    public static Optional<String> find(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
    }

    /** Hands the browser a token. */
    public static void set(HttpServerRequest request, String token) {
        request.response().addCookie(cookie(request, token));
    }

    /** Takes it away. */
    public static void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    private static Cookie cookie(HttpServerRequest request, String token) {
        return Cookie.cookie(NAME, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure("https".equals(request.scheme()))
                .setSameSite(CookieSameSite.LAX);
    }
}
