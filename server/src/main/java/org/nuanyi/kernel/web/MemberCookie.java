package org.nuanyi.kernel.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** The cookies of a phone by which a member opens cabinets: only the pages of cabinets get them. */
public final class MemberCookie {

    public static final String NAME = "nuanyi_cabinet";

    /** While the phone is at WeChat: by which its question is known again. */
    private static final String ASKED = "nuanyi_cabinet_asked";

    private static final Duration ASKED_LASTS = Duration.ofMinutes(10);
    private static final String PATH = "/cabinet";

    private MemberCookie() {}

    /** The token, as the phone sent it: not yet believed. */
    public static Optional<String> find(HttpServerRequest request) {
        return find(request, NAME);
    }

    /** Hands the phone a token. */
    public static void set(HttpServerRequest request, String token, Duration lasts) {
        request.response().addCookie(cookie(request, NAME, token).setMaxAge(lasts.toSeconds()));
    }

    /** Takes it away. */
    public static void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, NAME, "").setMaxAge(0));
    }

    /** The question the phone was sent off with. */
    public static Optional<String> findAsked(HttpServerRequest request) {
        return find(request, ASKED);
    }

    /** Sends the phone off with a question. */
    public static void setAsked(HttpServerRequest request, String state) {
        request.response()
                .addCookie(cookie(request, ASKED, state).setMaxAge(ASKED_LASTS.toSeconds()));
    }

    private static Optional<String> find(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
    }

    private static Cookie cookie(HttpServerRequest request, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath(PATH)
                .setHttpOnly(true)
                .setSecure("https".equals(request.scheme()))
                .setSameSite(CookieSameSite.LAX);
    }
}
