package org.nuanyi.kernel.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** The cookie by which a keeper's phone is known: it stays, and only the keeper's page gets it. */
public final class KeeperCookie {

    public static final String NAME = "nuanyi_keeper";

    private static final String PATH = "/k";

    private KeeperCookie() {}

    /** The token, as the phone sent it: not yet believed. */
    public static Optional<String> find(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).map(Cookie::getValue);
    }

    /** Hands the phone a token, or the same one once more. */
    public static void set(HttpServerRequest request, String token, Duration lasts) {
        request.response().addCookie(cookie(request, token).setMaxAge(lasts.toSeconds()));
    }

    /** Takes it away. */
    public static void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    private static Cookie cookie(HttpServerRequest request, String token) {
        return Cookie.cookie(NAME, token)
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure("https".equals(request.scheme()))
                .setSameSite(CookieSameSite.LAX);
    }
}
