package org.nuanyi.kernel.page;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a page stands, for search engines: one absolute URL for each language, whatever else the
 * reader's own URL said.
 *
 * @param url absolute, without query; speaks Chinese to who prefers nothing
 * @param language the URL asks for: one that asks for none is its own, whatever its reader prefers
 */
public record PageAddress(String url, Language language) {

    /** A page of this server. */
    public static PageAddress of(HttpServerRequest request, String path) {
        Language language =
                Frames.asked(request, Frames.LANGUAGE, Language::find).orElse(Language.CHINESE);
        return new PageAddress(root(request) + path, language);
    }

    /** Where this server is: scheme, host and port as the caller named them. */
    public static String root(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }

    /** The one URL of what is shown. */
    public String canonical() {
        return language == Language.CHINESE ? url : english();
    }

    /** The URL of something else of this server: {@code /static/icon.png}. */
    public String other(String path) {
        return url.substring(0, url.indexOf('/', url.indexOf("//") + 2)) + path;
    }

    /** The same page in English. */
    public String english() {
        return url + "?" + Frames.LANGUAGE + "=" + Language.ENGLISH.tag();
    }
}
