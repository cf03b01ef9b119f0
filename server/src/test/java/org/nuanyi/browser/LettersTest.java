package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Stations;

/** What is told in flight mode waits on the phone, and arrives once. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class LettersTest {

    private static final Pattern NUMBER = Pattern.compile("[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Scopes scopes;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @DisplayName("飞行模式里说门锁着，带照片：有网以后只送到一次，得到编号")
    @Test
    void a_report_with_a_photo_written_offline_arrives_once() {
        Page page = PHONE.page(options -> options);
        String code = street.code("邮局驿站");
        page.navigate(root + "s/" + code);
        page.context().setOffline(true);
        button(page, "门锁着").click();

        assertThat(page.locator("#told")).containsText("先存在手机里了");
        assertThat(waiting(page)).hasText("等着送出：1 条。先存在手机里，有网就自动送出。");
        byte[] photo = Pictures.jpegWithPosition(640, 480, 1);
        page.locator("#told input[type=file]")
                .setInputFiles(new FilePayload("IMG_0001.jpg", "image/jpeg", photo));
        assertThat(page.locator("[data-photo-kept]")).isVisible();
        assertThat(reports(code)).isEmpty();

        page.context().setOffline(false);

        assertThat(page.locator("[data-key] a.number span")).hasText(NUMBER);
        assertThat(waiting(page)).isHidden();
        assertThat(reports(code)).containsExactly("locked with photo");
        page.locator("[data-key] a.number").click();
        assertThat(page.getByText("照片收到了。")).isVisible();
        page.locator("[data-seen]").click();
        assertThat(page.locator("[data-letters]")).isHidden();
    }

    @Test
    void an_answer_that_was_lost_on_its_way_does_not_make_two_of_one() {
        Page page = PHONE.page(options -> options);
        String code = street.code("银行驿站");
        page.navigate(root + "s/" + code);
        page.route(
                "**/tell",
                route -> {
                    route.fetch();
                    route.abort();
                });
        button(page, "门锁着").click();
        assertThat(waiting(page)).isVisible();
        assertThat(reports(code)).containsExactly("locked");

        page.unroute("**/tell");
        page.reload();

        assertThat(page.locator("[data-key] a.number span")).hasText(NUMBER);
        assertThat(reports(code)).containsExactly("locked");
    }

    @DisplayName("后台同步：写完就关了页面，有网以后也会送到")
    @Test
    void what_was_written_is_sent_although_the_page_is_left() {
        Page page = PHONE.page(options -> options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        page.context().addCookies(List.of(new Cookie("lang", "zh-CN").setUrl(root)));
        String code = street.code("社区驿站");
        page.navigate(root);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.navigate(root + "s/" + code);
        Phone.waitUntilKept(page, "/s/" + code + "/tell");

        page.context().setOffline(true);
        page.navigate(root + "s/" + code + "/tell");
        page.locator("textarea").fill("没有热水");
        button(page, "送出").click();
        assertThat(waiting(page)).isVisible();
        page.locator("[name=stars][value='4']").check();
        button(page, "送出评分").click();
        assertThat(waiting(page)).containsText("2 条");
        page.navigate(root + "s/" + code + "?v=door");
        button(page, "快递员").click();
        assertThat(waiting(page)).containsText("3 条");
        page.navigate("about:blank");
        page.context().setOffline(false);

        await().until(() -> reports(code).equals(List.of("other")));
        await().until(() -> count("voice.rating", code) == 1 && count("voice.visit", code) == 1);
        page.navigate(root);
        assertThat(page.locator("[data-key]")).hasCount(3);
    }

    @Test
    void what_is_refused_is_shown_with_its_words_and_not_sent_again() {
        Page page = PHONE.page(options -> options);
        String code = street.code("早班驿站");
        page.navigate(root + "s/" + code + "/tell");
        page.context().setOffline(true);
        page.locator("textarea").fill("没有热水");
        page.evaluate("document.querySelector('[name=contact]').value = '0'.repeat(101)");
        button(page, "送出").click();
        assertThat(waiting(page)).isVisible();

        page.context().setOffline(false);

        assertThat(page.locator("[data-key]")).containsText("没有被收下");
        assertThat(page.locator("[data-key]")).containsText("没有热水");
        assertThat(waiting(page)).isHidden();
        assertThat(reports(code)).isEmpty();
    }

    private List<String> reports(String code) {
        return scopes.in(
                Scope.PUBLIC,
                handle ->
                        handle.createQuery(
                                        """
                                        select kind || case when has_photo then ' with photo' else '' end
                                        from voice.report_now where station = :code
                                        """)
                                .bind("code", code)
                                .mapTo(String.class)
                                .list());
    }

    private long count(String table, String code) {
        return scopes.in(
                Scope.PUBLIC,
                handle ->
                        handle.createQuery("select count(*) from <table> where station = :code")
                                .define("table", table)
                                .bind("code", code)
                                .mapTo(Long.class)
                                .one());
    }

    private static Locator waiting(Page page) {
        return page.locator("[data-waiting]");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name)).first();
    }
}
