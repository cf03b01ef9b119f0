package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.LogLines;

/** A courier on Dongsi North Street at 05:10 wants the nearest place that is really open. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class NearestStationTest {

    private static final String[] FIVE_OPEN = {"通宵饭馆驿站", "早班驿站", "锁门驿站", "邮局驿站", "银行驿站"};
    private static final String CELL = "N39.75E116.25";
    private static final Pattern DIGITS_OF_THE_POSITION = Pattern.compile("116\\.41|39\\.92");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;

    @BeforeEach
    void build() {
        DongsiStreet.of(stations, finder);
    }

    @Test
    void who_allows_the_position_gets_the_five_nearest_without_touching_anything() {
        Page page = here(this::atDongsi);
        page.navigate(root);

        assertThat(names(page)).hasText(FIVE_OPEN);
        assertThat(page.locator(".card .far").first()).containsText("分钟步行");
        assertThat(page.locator(".where")).containsText("你附近周二 05:10");
    }

    @Test
    void the_position_is_in_no_address_and_in_no_log() {
        try (LogLines lines = LogLines.watched()) {
            Page page = here(this::atDongsi);
            page.navigate(root);
            assertThat(names(page)).hasText(FIVE_OPEN);
            chip(page, "微波炉").check();
            assertThat(names(page)).hasCount(3);

            assertThat(PHONE.addresses()).anyMatch(address -> address.endsWith("/pack/" + CELL));
            assertThat(PHONE.bodies()).isEmpty();
            assertThat(PHONE.addresses()).noneMatch(DIGITS_OF_THE_POSITION.asPredicate());
            assertThat(page.url()).doesNotContainPattern(DIGITS_OF_THE_POSITION);
            assertThat(lines.records())
                    .isNotEmpty()
                    .noneMatch(
                            line ->
                                    DIGITS_OF_THE_POSITION
                                            .matcher(line.getFormattedMessage())
                                            .find());
        }
    }

    @DisplayName("手机列的和服务器列的一个字不差")
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void the_list_the_phone_makes_is_that_of_the_server(String language) {
        Page server = PHONE.page(options -> options.setLocale(language));
        server.navigate(root + "?at=东四&filtered=yes");
        Locator around = server.locator("[data-around]");
        double lon = Double.parseDouble(around.getAttribute("data-lon"));
        double lat = Double.parseDouble(around.getAttribute("data-lat"));

        Page phone =
                here(
                        options ->
                                options.setLocale(language)
                                        .setGeolocation(lat, lon)
                                        .setPermissions(List.of("geolocation")));
        phone.navigate(root);
        chip(phone, language.equals("en") ? "Open" : "开着的").uncheck();
        assertThat(phone).hasURL(Pattern.compile("filtered=yes$"));

        assertThat(list(phone)).isEqualTo(list(server)).contains("href=\"tel:");
    }

    /** The markup of the list, without the blanks between. */
    private static String list(Page page) {
        return page.locator("#results ol").innerHTML().replaceAll("\\s*([<>])\\s*", "$1");
    }

    @Test
    void what_was_taken_before_is_enough_when_the_network_is_gone() {
        Page page = here(this::atDongsi);
        page.navigate(root);
        assertThat(names(page)).hasText(FIVE_OPEN);
        page.context().setOffline(true);
        chip(page, "微波炉").check();

        assertThat(names(page)).hasCount(3);
        assertThat(page.locator("[data-trouble=offline]")).isVisible();
    }

    @Test
    void nothing_of_the_position_stays_in_the_browser() {
        Page page = here(this::atDongsi);
        page.navigate(root);
        assertThat(names(page)).hasText(FIVE_OPEN);

        String kept =
                (String)
                        page.evaluate(
                                "JSON.stringify([{...localStorage}, {...sessionStorage},"
                                        + " document.cookie])");

        assertThat(kept).doesNotContainPattern(DIGITS_OF_THE_POSITION).doesNotContain("驿站");
    }

    @Test
    void who_refuses_the_position_is_led_to_the_subdistricts() {
        Page page = PHONE.page(options -> options);
        page.navigate(root);
        button(page, "用我的位置找").click();

        Locator refusal = page.locator("[data-refusal=denied]");
        assertThat(refusal).isVisible();
        refusal.getByRole(AriaRole.LINK).click();
        page.locator("#places")
                .getByText("东四", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile("unit=110101006"));
        assertThat(names(page).first()).hasText("通宵饭馆驿站");
    }

    @DisplayName("卡片是卡片的样子：有底、有边、有圆角")
    @Test
    void a_list_is_dressed_as_it_was_designed() {
        Page page = here(this::atDongsi);
        page.navigate(root);
        assertThat(names(page)).hasText(FIVE_OPEN);

        assertThat(style(page, ".card.first", "borderTopLeftRadius")).isNotEqualTo("0px");
        assertThat(style(page, ".card.next", "display")).isEqualTo("grid");
        assertThat(style(page, ".card .state", "display")).isEqualTo("flex");
        assertThat(style(page, ".card .facilities", "display")).isEqualTo("flex");
        assertThat(style(page, ".card h2 a", "textDecorationLine")).isEqualTo("none");
    }

    @DisplayName("定位很慢：先说正在看，等到了再列出来")
    @Test
    void who_waits_long_for_the_position_is_told_so_and_gets_the_list_in_the_end() {
        Page page = here(this::atDongsi);
        page.addInitScript(
                """
                const find = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
                navigator.geolocation.getCurrentPosition = (found, failed, options) =>
                    addEventListener('found-at-last', () => find(found, failed, options));
                """);
        page.navigate(root);
        assertThat(page.locator(".looking")).isVisible();

        page.evaluate("dispatchEvent(new Event('found-at-last'))");
        assertThat(names(page)).hasText(FIVE_OPEN);
    }

    @DisplayName("手机一直给不出位置：说清楚，可以再试")
    @Test
    void who_waits_in_vain_may_try_again() {
        Page page = PHONE.page(options -> options);
        page.addInitScript(
                "navigator.geolocation.getCurrentPosition = (_, failed) => failed({code: 3});");
        page.navigate(root);
        button(page, "用我的位置找").click();

        Locator refusal = page.locator("[data-refusal=timeout]");
        assertThat(refusal).isVisible();
        assertThat(refusal.getByRole(AriaRole.BUTTON)).isEnabled();
    }

    @DisplayName("明早九点去：列的是那时开着的")
    @Test
    void who_means_to_be_there_later_gets_what_is_open_then() {
        Page page = here(this::atDongsi);
        page.navigate(root);
        assertThat(names(page)).hasText(FIVE_OPEN);
        page.getByLabel("什么时候去").selectOption("2026-11-24T09:00");

        assertThat(page.locator(".where")).containsText("09:00");
        assertThat(names(page).first()).not().hasText("");
        assertThat(page).hasURL(Pattern.compile("when=2026-11-24T09%3A00"));
    }

    @Test
    void a_place_is_found_by_typing() {
        Page page = PHONE.page(options -> options);
        page.navigate(root);
        page.getByRole(AriaRole.SEARCHBOX).fill("dsjd");
        page.keyboard().press("Enter");

        assertThat(names(page)).hasText(FIVE_OPEN);
        assertThat(page).hasURL(Pattern.compile("at=dsjd"));
    }

    @Test
    void filters_change_the_list_and_the_address_can_be_shared() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        chip(page, "微波炉").check();

        assertThat(names(page)).hasText(new String[] {"通宵饭馆驿站", "锁门驿站", "邮局驿站"});
        assertThat(page).hasURL(Pattern.compile("facilities=microwave"));

        page.reload();
        assertThat(names(page)).hasCount(3);
        assertThat(chip(page, "微波炉")).isChecked();
    }

    @Test
    void the_way_back_leads_to_the_list_before() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        chip(page, "微波炉").check();
        assertThat(names(page)).hasCount(3);

        page.goBack();

        assertThat(names(page)).hasText(FIVE_OPEN);
    }

    @Test
    void without_scripts_there_is_a_list_by_subdistrict_and_the_filters_work() {
        Page page = PHONE.page(options -> options.setJavaScriptEnabled(false));
        page.navigate(root);
        page.locator("#places")
                .getByText("东四", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(names(page).first()).hasText("通宵饭馆驿站");

        chip(page, "急救箱").check();
        button(page, "按筛选查找").click();

        assertThat(names(page)).hasText(new String[] {"银行驿站"});
    }

    @Test
    void a_card_leads_to_the_page_of_its_station() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        page.getByText("早班驿站").click();

        assertThat(page.locator("h1")).containsText("早班驿站");
        assertThat(page.locator(".state").first()).hasText("按时间表开放 开到 11:00");
        assertThat(page.locator(".week .today")).containsText("04:00–11:00");
        assertThat(page.getByText("用高德地图走"))
                .hasAttribute("href", Pattern.compile("^https://uri.amap.com/navigation"));
    }

    @Test
    void who_is_offline_keeps_the_list_and_gets_a_new_one_when_connected() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        page.context().setOffline(true);
        chip(page, "微波炉").check();

        assertThat(page.locator("[data-trouble=offline]")).isVisible();
        assertThat(names(page)).hasText(FIVE_OPEN);

        page.context().setOffline(false);
        assertThat(names(page)).hasCount(3);
        assertThat(page.locator("[data-trouble=offline]")).isHidden();
    }

    @Test
    void the_language_changes_with_a_touch_and_stays() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        page.getByText("English").click();
        assertThat(page.locator(".state").first()).hasText("Open all day");

        page.navigate(root);
        assertThat(button(page, "Use my position")).isVisible();
    }

    @Test
    void the_type_grows_with_a_touch_and_stays() {
        Page page = PHONE.page(options -> options);
        page.navigate(root);
        button(page, "大字版").click();
        assertThat(size(page)).isEqualTo("22px");
        page.getByText("再大些").click();
        page.getByText("最大字").click();
        assertThat(size(page)).isEqualTo("30px");

        page.reload();
        assertThat(size(page)).isEqualTo("30px");
        page.getByText("标准字").click();
        assertThat(size(page)).isEqualTo("17px");
    }

    @Test
    void a_dark_phone_gets_a_dark_page() {
        Page page = PHONE.page(options -> options.setColorScheme(ColorScheme.DARK));
        page.navigate(root);

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(22, 19, 15)");
    }

    /** A page on a phone whose clock shows what the server's shows. */
    private static Page here(UnaryOperator<NewContextOptions> setUp) {
        Page page = PHONE.page(setUp);
        page.clock().setFixedTime(PagesProfile.NOW.toEpochMilli());
        return page;
    }

    private NewContextOptions atDongsi(NewContextOptions options) {
        return options.setGeolocation(DongsiStreet.LAT, DongsiStreet.LON)
                .setPermissions(List.of("geolocation"));
    }

    private static Locator names(Page page) {
        return page.locator("#results .card h2");
    }

    private static Locator chip(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private static Object style(Page page, String selector, String property) {
        return page.evaluate(
                "([selector, property]) =>"
                        + " getComputedStyle(document.querySelector(selector))[property]",
                List.of(selector, property));
    }

    private static Object size(Page page) {
        return page.evaluate("getComputedStyle(document.body).fontSize");
    }
}
