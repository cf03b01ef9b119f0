package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final String ROOT = "https://nuanyi.example.cn";

    @Test
    void a_few_pages_stand_in_one_file() {
        assertThat(new Sitemap(ROOT, List.of("/", "/s/11010001")).whole())
                .contains("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .contains("<url><loc>https://nuanyi.example.cn/s/11010001</loc></url>");
    }

    @Test
    void more_than_fifty_thousand_pages_are_split_under_an_index() {
        Sitemap sitemap = new Sitemap(ROOT, pages(Sitemap.MOST + 1));

        assertThat(sitemap.whole())
                .contains("<sitemap><loc>https://nuanyi.example.cn/sitemap-1.xml</loc></sitemap>")
                .contains("/sitemap-2.xml")
                .doesNotContain("/sitemap-3.xml");
        assertThat(sitemap.findPart(1).orElseThrow().split("<loc>")).hasSize(Sitemap.MOST + 1);
        assertThat(sitemap.findPart(2).orElseThrow())
                .contains("<loc>https://nuanyi.example.cn/50000<");
        assertThat(sitemap.findPart(3)).isEmpty();
    }

    private static List<String> pages(int count) {
        return IntStream.range(0, count).mapToObj(i -> "/" + i).toList();
    }
}
