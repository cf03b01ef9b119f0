package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.page.Assets;
import org.nuanyi.station.Stations;

/** A new version is there at the next look, and old and new never mix. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class UpdateTest {

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Assets assets;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @DisplayName("新版一出，下一次打开就是新的；没有网络时也是新的")
    @Test
    void a_new_version_is_there_at_the_next_look_also_without_a_network() throws Exception {
        try (NextVersion next = NextVersion.of(root, assets.url("style.css"))) {
            Page page = page();
            String seen = "/s/" + street.code("早班驿站");
            page.navigate(next.root());
            Phone.waitUntilKept(page, "/offline");
            page.navigate(next.root() + seen.substring(1));
            Phone.waitUntilKept(page, seen);
            assertThat(page.locator("html[data-next]")).hasCount(0);

            next.comeOut();
            page.navigate(next.root());
            assertThat(page.locator("html[data-next]")).hasCount(1);
            Phone.waitUntilKept(page, "/static/style-next.css");
            waitUntilTheNextWorkerIsAtWork(page);

            page.context().setOffline(true);
            for (String path : List.of("", seen.substring(1))) {
                page.navigate(next.root() + path);
                assertThat(page.locator("html[data-next]")).hasCount(1);
                assertThat(page.locator("body")).hasCSS("margin", "0px");
            }
            assertThat(page.locator("h1")).containsText("早班驿站");
        }
    }

    @DisplayName("开着的旧页面不受影响，没有网络也能找")
    @Test
    void a_page_that_is_open_meanwhile_goes_on_working() throws Exception {
        try (NextVersion next = NextVersion.of(root, assets.url("style.css"))) {
            Page old = page();
            old.navigate(next.root());
            Phone.waitUntilKept(old, "/offline");
            Phone.waitUntilKept(old, "/api/v1/pack/N39.75E116.25");

            next.comeOut();
            Page other = old.context().newPage();
            other.navigate(next.root());
            Phone.waitUntilKept(other, "/static/style-next.css");
            waitUntilTheNextWorkerIsAtWork(other);
            old.context().setOffline(true);
            old.context().grantPermissions(List.of("geolocation"));
            old.locator("#results [data-locate]").click();

            assertThat(old.locator(".card h2").first()).hasText("通宵饭馆驿站");
            assertThat(PHONE.complaints()).noneMatch(complaint -> complaint.contains("import"));
        }
    }

    private static void waitUntilTheNextWorkerIsAtWork(Page page) {
        Phone.waitUntil(
                page,
                """
                () => caches.keys()
                    .then(names => names.filter(name => name.startsWith('pages-')))
                    .then(pages => pages.every(name => name.startsWith('pages-next')))
                """,
                "");
    }

    private static Page page() {
        return PHONE.page(
                options ->
                        options.setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                                .setGeolocation(DongsiStreet.LAT, DongsiStreet.LON));
    }
}
