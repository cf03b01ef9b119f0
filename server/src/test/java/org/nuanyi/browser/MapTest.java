package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.SharedData;

@QuarkusTest
@TestProfile(PagesProfile.class)
class MapTest {

    private static final int PATIENCE_MS = 60_000;

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

    @Test
    void it_is_drawn_without_a_breach_of_the_content_security_policy() {
        Page page = map("?at=东四");

        assertThat(page.locator(".pin")).hasCount(5);
        assertThat(PHONE.complaints()).isEmpty();
    }

    @Test
    void it_is_not_loaded_before_it_comes_near_the_screen() {
        Page page = PHONE.page(options -> options);
        page.navigate(root + "?at=东四");
        page.waitForLoadState();

        assertThat(PHONE.addresses()).noneMatch(address -> address.contains("station-map"));
    }

    @Test
    void a_touch_on_the_map_marks_the_card() {
        Page page = map("?at=东四");
        pin(page, "早班驿站").click();

        assertThat(pin(page, "早班驿站")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#results .card.selected h2")).hasText("早班驿站");
    }

    @Test
    void a_card_shows_itself_on_the_map_which_fills_the_screen() {
        Page page = map("?at=东四");
        page.locator("[data-show]").click();

        assertThat(pin(page, "通宵饭馆驿站")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#map [data-selected]")).containsText("通宵饭馆驿站");
        assertThat(page.locator("#map").boundingBox().height).isEqualTo(Phone.HEIGHT);

        page.goBack();
        assertThat(page.locator("#map").boundingBox().height).isLessThan(Phone.HEIGHT);
    }

    @Test
    void it_takes_the_other_stations_of_the_cell_in_sight() {
        Page page = map("?at=东四");

        page.waitForCondition(
                () ->
                        PHONE.addresses().stream()
                                .anyMatch(a -> a.contains("/api/v1/pack/N39.75E116.25")));
    }

    @Test
    void it_follows_the_filters() {
        Page page = map("?at=东四");
        page.getByLabel("微波炉").check();

        assertThat(page.locator(".pin")).hasCount(3);
    }

    @Test
    void it_does_without_the_ground_where_no_network_brings_it() {
        assumeTrue(
                SharedData.find("dongcheng.pmtiles").isPresent(),
                "skipped: shared/data/dongcheng.pmtiles is not beside this checkout");
        Page page = PHONE.page(options -> options);
        page.route("**/map/base.pmtiles", Route::abort);
        map(page, "?at=东四");

        assertThat(page.locator(".pin")).hasCount(5);
        assertThat(PHONE.complaints())
                .isNotEmpty()
                .allMatch(complaint -> complaint.startsWith("Failed to load resource"));
    }

    private Page map(String query) {
        return map(PHONE.page(options -> options), query);
    }

    private Page map(Page page, String query) {
        page.navigate(root + query);
        Locator map = page.locator("#map");
        map.scrollIntoViewIfNeeded();
        assertThat(map)
                .hasAttribute(
                        "data-map",
                        Pattern.compile("ready"),
                        new HasAttributeOptions().setTimeout(PATIENCE_MS));
        return page;
    }

    private Locator pin(Page page, String name) {
        return page.locator("[data-pin='" + street.code(name) + "']");
    }
}
