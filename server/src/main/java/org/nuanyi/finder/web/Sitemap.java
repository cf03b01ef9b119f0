package org.nuanyi.finder.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pages of a server as <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a> wants
 * them: at most 50,000 in a file.
 *
 * @param root where the server is: {@code https://nuanyi.example.cn}
 * @param pages their paths
 */
record Sitemap(String root, List<String> pages) {

    static final int MOST = 50_000;

    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<%1$s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                    + "%2$s\n"
                    + "</%1$s>\n";

    /** All pages, or an index of the parts. */
    String whole() {
        if (pages.size() <= MOST) {
            return urls(pages);
        }
        return XML.formatted(
                "sitemapindex",
                IntStream.rangeClosed(1, parts())
                        .mapToObj(number -> entry("sitemap", "/sitemap-" + number + ".xml"))
                        .collect(Collectors.joining("\n")));
    }

    /** A part, counted from 1. */
    Optional<String> findPart(int number) {
        if (number < 1 || number > parts()) {
            return Optional.empty();
        }
        int end = Math.min(number * MOST, pages.size());
        return Optional.of(urls(pages.subList((number - 1) * MOST, end)));
    }

    private int parts() {
        return Math.ceilDiv(pages.size(), MOST);
    }

    private String urls(List<String> paths) {
        return XML.formatted(
                "urlset",
                paths.stream().map(path -> entry("url", path)).collect(Collectors.joining("\n")));
    }

    private String entry(String element, String path) {
        String url = (root + path).replace("&", "&amp;").replace("<", "&lt;");
        return "  <%1$s><loc>%2$s</loc></%1$s>".formatted(element, url);
    }
}
