package org.nuanyi.kernel.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps the language and the size of type somebody chose. To a reader these two cookies are all
 * there are; they say nothing about who the reader is, so there is nothing to consent to.
 */
@Singleton
public class PreferenceCookies {

    private static final Duration KEPT = Duration.ofDays(365);

    @ServerResponseFilter
    void keep(HttpServerRequest request, ContainerResponseContext response) {
        if (response.getEntity() != null) {
            Frames.asked(request, Frames.LANGUAGE, Language::find)
                    .ifPresent(language -> set(request, Frames.LANGUAGE, language.tag()));
            Frames.asked(request, Frames.TEXT_SIZE, TextSize::find)
                    .ifPresent(size -> set(request, Frames.TEXT_SIZE, size.id()));
        }
    }

    private static void set(HttpServerRequest request, String name, String value) {
        request.response()
                .addCookie(
                        Cookie.cookie(name, value)
                                .setPath("/")
                                .setMaxAge(KEPT.toSeconds())
                                .setSameSite(CookieSameSite.LAX));
    }
}
