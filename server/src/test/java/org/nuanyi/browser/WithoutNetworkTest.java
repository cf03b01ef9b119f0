package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.station.Stations;

/** A phone in flight mode has what it has seen. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class WithoutNetworkTest {

    private static final String PACK = "/api/v1/pack/N39.75E116.25";

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @DisplayName("来过一次，飞行模式里列表和看过的驿站还在")
    @Test
    void what_was_seen_is_there() {
        Page page = inChinese(PHONE.page(this::withWorker));
        page.navigate(root);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.navigate(root + station("早班驿站"));
        Phone.waitUntilKept(page, "/" + station("早班驿站"));

        page.context().setOffline(true);

        page.reload();
        assertThat(page.locator("h1")).containsText("早班驿站");
        assertThat(page.locator("[data-kept]")).containsText("下面是 周二 05:10 看到的");
        page.navigate(root);
        assertThat(page.locator("h1")).hasText("离你最近、现在开着的驿站");
        assertThat(page.locator(".button").first()).hasCSS("min-height", "52.7px");
    }

    @DisplayName("只来过一次：手机自己找最近的驿站，地图也在")
    @Test
    void after_one_visit_the_nearest_are_found_and_the_map_is_there() {
        Page page = inChinese(PHONE.page(options -> at(withWorker(options))));
        page.navigate(root);
        assertThat(page.locator(".card h2").first()).hasText("通宵饭馆驿站");
        page.locator("#map").scrollIntoViewIfNeeded();
        assertThat(page.locator("#map[data-map=ready]")).isVisible();
        Phone.waitUntilKept(page, PACK);
        Phone.waitUntilKept(page, "/map/base.pmtiles");

        page.context().setOffline(true);
        page.reload();

        assertThat(page.locator(".card h2").first()).hasText("通宵饭馆驿站");
        page.locator("#map").scrollIntoViewIfNeeded();
        assertThat(page.locator("#map[data-map=ready]")).isVisible();
        assertThat(page.locator("[data-pin]").first()).isVisible();
    }

    @DisplayName("离线包超过 24 小时，列表上说明是哪天的；有网一点就更新")
    @Test
    void a_pack_older_than_a_day_says_so_until_it_is_new_again() {
        Page page = inChinese(PHONE.page(options -> at(withWorker(options))));
        page.navigate(root);
        Phone.waitUntilKept(page, PACK);
        ZonedDateTime kept = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        page.context().newCDPSession(page).send("Network.clearBrowserCache");
        page.context().setOffline(true);

        page.clock().setFixedTime(kept.plusHours(23).toInstant().toEpochMilli());
        page.navigate(root);
        assertThat(page.locator(".card h2").first()).isVisible();
        assertThat(page.locator("[data-old-pack]")).isHidden();

        page.clock().setFixedTime(kept.plusHours(25).toInstant().toEpochMilli());
        page.navigate(root);
        assertThat(page.locator("[data-old-pack]"))
                .containsText("这是 %d月%d日 ".formatted(kept.getMonthValue(), kept.getDayOfMonth()));

        page.context().setOffline(false);
        page.locator("[data-old-pack] [data-retry]").click();
        assertThat(page.locator("[data-old-pack]")).isHidden();
    }

    @DisplayName("没看过的驿站：用离线包做出一页，可以点“门锁着”")
    @Test
    void a_station_that_was_not_seen_is_shown_from_the_pack() {
        Page page = inChinese(PHONE.page(options -> at(withWorker(options))));
        page.navigate(root);
        Phone.waitUntilKept(page, PACK);
        Phone.waitUntilKept(page, "/offline");

        page.context().setOffline(true);
        page.navigate(root + station("锁门驿站"));

        assertThat(page.locator("h1")).hasText("锁门驿站");
        assertThat(page.locator("[data-unseen] .notice").first()).containsText("还没有看过");
        assertThat(page.locator(".state").first()).containsText("待核实");
        assertThat(Axe.objections(page)).isEmpty();
        page.locator("button[value=locked]").click();
        assertThat(page.locator("[data-waiting]")).containsText("1 条");
        page.navigate(root + "s/99999999");
        assertThat(page.locator("h1")).hasText("现在没有网络");
    }

    @DisplayName("第一次来是扫门上的码：以后没有网络，这一页、反映和列表都在")
    @Test
    void who_first_came_by_the_code_at_a_door_finds_offline_too() {
        Page page = inChinese(PHONE.page(options -> at(withWorker(options))));
        page.navigate(root + station("社区驿站") + "?v=door");
        Phone.waitUntilKept(page, PACK);
        Phone.waitUntilKept(page, "/" + station("社区驿站") + "/tell");

        page.context().setOffline(true);

        page.navigate(root + station("社区驿站"));
        assertThat(page.locator("h1")).containsText("社区驿站");
        page.navigate(root + station("社区驿站") + "/tell");
        assertThat(page.locator("textarea")).isVisible();
        page.navigate(root);
        assertThat(page.locator(".card h2").first()).hasText("通宵饭馆驿站");
    }

    @Test
    void the_worker_keeps_no_place_that_was_typed() {
        Page page = PHONE.page(this::withWorker);
        page.navigate(root);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.navigate(root + "?at=东四&filtered=yes");

        Object kept =
                page.evaluate(
                        """
                        async () => (await Promise.all((await caches.keys()).map(
                            async name => (await (await caches.open(name)).keys()).map(r => r.url)))).flat()
                        """);

        assertThat((List<?>) kept)
                .isNotEmpty()
                .noneMatch(address -> address.toString().contains("?"));
    }

    /** What the worker asks for by itself knows nothing of the language Playwright plays. */
    private Page inChinese(Page page) {
        page.context().addCookies(List.of(new Cookie("lang", "zh-CN").setUrl(root)));
        return page;
    }

    private NewContextOptions withWorker(NewContextOptions options) {
        return options.setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    }

    private static NewContextOptions at(NewContextOptions options) {
        return options.setGeolocation(DongsiStreet.LAT, DongsiStreet.LON)
                .setPermissions(List.of("geolocation"));
    }

    private String station(String name) {
        return "s/" + street.code(name);
    }
}
