package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.nuanyi.station.Stations;

/** A courier sends a station to a friend. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class ShareTest {

    private static final String A_SHEET =
            """
            navigator.share = async (card) => { window.handedOn = card; };
            """;
    private static final String NO_SHEET =
            """
            Object.defineProperty(navigator, 'share', { value: undefined });
            """;

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;

    private String url;

    @BeforeEach
    void build() {
        url = root + "s/" + DongsiStreet.of(stations, finder).code("早班驿站");
    }

    @Test
    void the_sheet_of_the_phone_gets_the_name_the_address_and_the_link() {
        Page page = PHONE.page(options -> options);
        page.addInitScript(A_SHEET);
        page.navigate(url);
        button(page).click();

        page.waitForFunction("() => window.handedOn !== undefined");
        assertThat(page.evaluate("() => window.handedOn.title")).isEqualTo("早班驿站");
        assertThat((String) page.evaluate("() => window.handedOn.text")).contains("东四北大街 2 号");
        assertThat(page.evaluate("() => window.handedOn.url")).isEqualTo(url);
        assertThat(PHONE.complaints()).isEmpty();
    }

    @Test
    @DisplayName("手机不支持分享的，复制链接")
    void without_a_sheet_the_link_is_copied() {
        Page page =
                PHONE.page(
                        options ->
                                options.setPermissions(
                                        List.of("clipboard-read", "clipboard-write")));
        page.addInitScript(NO_SHEET);
        page.navigate(url);
        button(page).click();

        assertThat(page.locator("[data-share]")).hasText("链接已复制");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(url);
    }

    @Test
    void without_scripts_nothing_is_offered() {
        Page page = PHONE.page(options -> options.setJavaScriptEnabled(false));
        page.navigate(url);

        assertThat(page.locator("h1")).containsText("早班驿站");
        assertThat(button(page)).not().isVisible();
    }

    private static Locator button(Page page) {
        return page.locator("[data-share]");
    }
}
