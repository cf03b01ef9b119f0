package org.nuanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Geolocation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.station.Stations;

/** The pages are for everyone: seen badly, heard, enlarged, dark, in English. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class EveryoneTest {

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

    @DisplayName("每一页，亮、暗、中、英、三种字号：axe 没有意见")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?at=东四&filtered=yes",
                "/?at=火星",
                "/?unit=110101006",
                "/s/早班驿站",
                "/s/装修驿站",
                "/s/看店驿站",
                "/s/nothing",
                "/area/110101006"
            })
    void a_page_has_nothing_that_axe_objects_to_in_any_mode(String path) {
        List<String> objections = new ArrayList<>();
        for (Mode mode : Mode.everyTwo()) {
            Page page = page(mode);
            page.navigate(root + address(path));
            Axe.objections(page).forEach(objection -> objections.add(mode + " " + objection));
            PHONE.leave(page);
        }

        assertThat(objections).isEmpty();
    }

    @DisplayName("不让定位、没有网络、手机自己列的：axe 也没有意见")
    @Test
    void what_a_page_says_later_is_for_everyone_too() {
        List<Object> objections = new ArrayList<>();
        for (Mode mode : Mode.everyTwo()) {
            Page page = page(mode);
            page.navigate(root);
            page.locator("[data-locate]:visible").click();
            page.locator("[data-refusal=denied]").waitFor();
            objections.addAll(Axe.objections(page));

            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(DongsiStreet.LAT, DongsiStreet.LON));
            page.locator("[data-locate]:visible").click();
            page.locator("#results .card").first().waitFor();
            page.context().setOffline(true);
            page.getByLabel(mode.language().equals("en") ? "Microwave" : "微波炉").check();
            page.locator("[data-trouble=offline]").waitFor();
            objections.addAll(Axe.objections(page));
            PHONE.leave(page);
        }

        assertThat(objections).isEmpty();
    }

    @DisplayName("放大到 200% 也不用左右滑")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?at=东四&filtered=yes",
                "/?at=火星",
                "/s/早班驿站",
                "/s/装修驿站",
                "/s/nothing",
                "/area/110101006"
            })
    void a_page_at_twice_its_size_needs_no_scrolling_sideways(String path) {
        Page page =
                page(
                        options -> options.setViewportSize(Phone.WIDTH / 2, Phone.HEIGHT / 2),
                        "standard");
        page.navigate(root + address(path));

        assertThat(overflow(page)).isEqualTo(0);
    }

    @DisplayName("最大的字在手机上也不用左右滑")
    @ParameterizedTest
    @CsvSource({"/, zh-CN", "/?at=东四&filtered=yes, en", "/s/早班驿站, zh-CN", "/s/早班驿站, en"})
    void the_largest_type_needs_no_scrolling_sideways(String path, String language) {
        Page page = page(options -> options.setLocale(language), "largest");
        page.navigate(root + address(path));

        assertThat(overflow(page)).isEqualTo(0);
    }

    @DisplayName("大字版里能点的都够大")
    @ParameterizedTest
    @CsvSource({
        "standard, 44, /",
        "standard, 44, /?at=东四&filtered=yes",
        "standard, 44, /s/早班驿站",
        "large,    60, /",
        "large,    60, /?at=东四&filtered=yes",
        "large,    60, /s/早班驿站",
        "largest,  60, /area/110101006",
    })
    void what_can_be_touched_is_large_enough(String text, int pixels, String path) {
        Page page = page(options -> options, text);
        page.navigate(root + address(path));

        Object small =
                page.evaluate(
                        """
                        least => [...document.querySelectorAll(
                                '.button, .tool, .chip, .bar a, .places a, .where a, .back, .phone, .whole, main button')]
                            .filter(e => e.offsetParent && !e.closest('[data-canvas]'))
                            .filter(e => e.getBoundingClientRect().height < least - 0.5)
                            .map(e => e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
                        """,
                        pixels);

        assertThat((List<?>) small).isEmpty();
    }

    @DisplayName("大字版的字和底色对比至少 7:1")
    @ParameterizedTest
    @CsvSource({
        "/,                     LIGHT",
        "/,                     DARK",
        "/?at=东四&filtered=yes, LIGHT",
        "/?at=东四&filtered=yes, DARK",
        "/s/早班驿站,             LIGHT",
        "/s/早班驿站,             DARK",
        "/s/装修驿站,             LIGHT",
        "/area/110101006,       LIGHT",
        "/area/110101006,       DARK",
    })
    void large_type_stands_out_from_its_ground(String path, ColorScheme colours) {
        Page page = page(options -> options.setColorScheme(colours), "large");
        page.navigate(root + address(path));

        assertThat(Axe.faint(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?at=东四", "/s/早班驿站", "/area/110101006"})
    void a_page_keeps_the_content_security_policy(String path) {
        Page page = page(options -> options, "standard");
        page.navigate(root + address(path));
        page.waitForLoadState();

        assertThat(PHONE.complaints()).isEmpty();
    }

    private Page page(Mode mode) {
        return PHONE.page(mode, root);
    }

    private Page page(UnaryOperator<NewContextOptions> setUp, String text) {
        Page page = PHONE.page(setUp);
        page.context().addCookies(List.of(new Cookie("text", text).setUrl(root)));
        return page;
    }

    /** Names of stations stand for their codes. */
    private String address(String path) {
        String name = path.replace("/s/", "");
        boolean isStation = path.startsWith("/s/") && !name.equals("nothing");
        return (isStation ? "/s/" + street.code(name) : path).substring(1);
    }

    private static Object overflow(Page page) {
        return page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
