package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.ReportNumber;

/** A courier stands before a locked door and says so. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class TellTest {

    private static final Pattern NUMBER = Pattern.compile("[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Handling handling;

    private DongsiStreet street;

    @BeforeEach
    void build() {
        street = DongsiStreet.of(stations, finder);
    }

    @DisplayName("站点页，门锁着，编号页")
    @Test
    void a_tap_is_answered_in_place_with_a_number_that_leads_to_its_page() {
        Page page = page(options -> options);
        page.navigate(root + "s/" + street.code("邮局驿站"));
        button(page, "门锁着").click();

        Locator number = page.locator("#told a.number");
        assertThat(number).hasText(NUMBER);
        assertThat(page).hasURL(Pattern.compile("/s/\\d{8}$"));

        number.click();
        assertThat(page).hasURL(Pattern.compile("/r/[2-9A-HJKMNP-Z]{8}$"));
        assertThat(page.locator(".stage")).hasText("已收到，等工会处理");
        assertThat(PHONE.complaints()).isEmpty();
    }

    @Test
    void without_scripts_a_tap_leads_to_the_page_of_its_number() {
        Page page = page(options -> options.setJavaScriptEnabled(false));
        page.navigate(root + "s/" + street.code("银行驿站"));
        button(page, "门开着，我在这里").click();

        assertThat(page).hasURL(Pattern.compile("/r/[2-9A-HJKMNP-Z]{8}$"));
        assertThat(page.locator(".thanks")).containsText("别人就不会白跑");
    }

    @Test
    void a_photo_is_added_to_a_broken_thing() {
        Page page = page(options -> options);
        page.navigate(root + "s/" + street.code("通宵饭馆驿站") + "/tell");
        button(page, "微波炉").click();
        assertThat(page.locator(".said")).containsText("微波炉坏了");

        byte[] photo = Pictures.jpegWithPosition(1200, 900, 6);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("IMG_0001.jpg", "image/jpeg", photo));
        button(page, "送出照片").click();
        assertThat(page.getByText("照片收到了。")).isVisible();

        String number = page.url().substring(page.url().length() - 8);
        handling.release(EVERYTHING, new ReportNumber(number));
        handling.answer(EVERYTHING, new ReportNumber(number), "已经报修，明天上午修好。");
        page.reload();
        assertThat(page.locator("img.photo")).isVisible();
        assertThat(page.locator(".answer")).containsText("明天上午修好");
        assertThat(page.locator(".stage")).hasText("已答复");
    }

    @DisplayName("扫门上的码，点一下工种，算一次到访")
    @Test
    void the_code_at_the_door_counts_a_visit_with_one_tap() {
        Page page = page(options -> options);
        page.navigate(root + "s/" + street.code("社区驿站") + "?v=door");
        button(page, "外卖骑手").click();

        assertThat(page.getByText("谢谢，这次到访算上了")).isVisible();
    }

    @DisplayName("反映、到访、编号页，亮、暗、中、英、三种字号：人人能用")
    @ParameterizedTest
    @ValueSource(strings = {"/tell", "?v=door", "/r"})
    void a_page_is_for_everyone_in_any_mode(String path) {
        String station = root + "s/" + street.code("邮局驿站");
        String address = path.equals("/r") ? numberPage(station) : station + path;
        List<String> objections = new ArrayList<>();
        for (Mode mode : Mode.everyTwo()) {
            Page page = PHONE.page(mode, root);
            page.navigate(address);
            Axe.objections(page).forEach(objection -> objections.add(mode + " " + objection));
            tooSmall(page, mode.touchPixels()).forEach(small -> objections.add(mode + " " + small));
            if (!page.evaluate(
                            "document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth")
                    .equals(0)) {
                objections.add(mode + " scrolls sideways");
            }
            PHONE.leave(page);
        }

        assertThat(objections).isEmpty();
    }

    /** The address of the page of a report. */
    private String numberPage(String station) {
        Page page = page(options -> options);
        page.navigate(station);
        page.locator("button[value=locked]").click();
        page.locator("#told a.number").click();
        assertThat(page.locator("main > .told")).isVisible();
        return page.url();
    }

    private static List<?> tooSmall(Page page, int pixels) {
        return (List<?>)
                page.evaluate(
                        """
                        least => [...document.querySelectorAll('.button, .chip, textarea, .field, input[type=file]')]
                            .filter(e => e.offsetParent && e.getBoundingClientRect().height < least - 0.5)
                            .map(e => e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
                        """,
                        pixels);
    }

    private static Page page(UnaryOperator<NewContextOptions> setUp) {
        return PHONE.page(setUp);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name)).first();
    }
}
