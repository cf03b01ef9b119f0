package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.kernel.photo.Pictures.encoded;
import static org.nuanyi.kernel.photo.Pictures.picture;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.Scanned;

/**
 * What belongs to the place of a station, at the desk. The stations are internal, so that no other
 * test of this server meets them.
 */
@QuarkusTest
@TestProfile(PagesProfile.class)
class PlaceWalkTest {

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/place"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Scopes scopes;
    @Inject Stations stations;
    @Inject Edits edits;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_morning_with_the_places_of_stations() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        StationCode first = register("魏家胡同" + mark);
        Page page = PHONE.page(context -> context);
        page.setViewportSize(1366, 768);
        String token = people.token(people.holding(Role.UNIT_OFFICER));
        page.context().addCookies(List.of(new Cookie("nuanyi_session", token).setUrl(root)));

        seesTheBoards(page);
        meetsTheDifference(page, first);
        showsTheDoor(page, first);
        printsPosters(page);
        keepsTheRules(page, first);
        movesTheEntrance(page, first);
        findsRowsOnTheMap(page, first);
        doesWithoutScripts(token, first);

        // a form that is refused is no trouble of the page
        assertThat(PHONE.complaints().stream().filter(said -> !said.contains("40"))).isEmpty();
    }

    private void seesTheBoards(Page page) {
        page.navigate(root + "desk/freshness");
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.querySelector('.scroll').scrollWidth <="
                                                + " document.querySelector('.scroll').clientWidth"))
                .as("the table is no wider than the phone")
                .isTrue();
        page.setViewportSize(1366, 768);
        SHOTS.shoot(page, "1-freshness");
        register("小菊胡同" + mark);
        register("小菊胡同" + mark);
        page.navigate(root + "desk/duplicates");
        SHOTS.shoot(page, "2-duplicates");
    }

    /** On a phone the section lies far below the head of the page. */
    private void meetsTheDifference(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code + "?edit=identity");
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        page.locator("input#tags").fill("我的标签");
        Station now = stations.station(EVERYTHING, code);
        edits.save(EVERYTHING, code, new Edit(now.version(), Map.of(Plain.TAGS, "别人的"), Set.of()));
        page.locator(".edit .button").first().click();
        assertThat(page.locator(".clash input").first()).isFocused();
        assertThat(page.locator(".clash legend")).isInViewport();
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.folder().resolve("3-clash-phone.png")));
        page.setViewportSize(1366, 768);
    }

    private void showsTheDoor(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code + "?saved=identity#photos");
        Locator door = page.locator(".pictures > li").first();
        door.locator("summary").click();
        SHOTS.shoot(page, "4-photo-form");
        door.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "../门.png", "image/png", encoded("png", picture(400, 300))));
        door.getByLabel("照片里有什么").fill("蓝色玻璃门");
        door.locator("button").first().click();
        assertThat(page.getByAltText("蓝色玻璃门")).isVisible();
        door.getByText("移除", new Locator.GetByTextOptions().setExact(true)).click();
        door.getByText("确认移除").click();
        page.getByText("以前的照片（1）").click();
        SHOTS.shoot(page, "5-photo-removed");
        page.getByText("用回这张").click();
        assertThat(page.getByAltText("蓝色玻璃门").first()).isVisible();
        page.locator("#photos").scrollIntoViewIfNeeded();
        SHOTS.shoot(page, "6-photo-back");
    }

    private void printsPosters(Page page) {
        SomeKeepers some = new SomeKeepers(scopes, clock);
        List<StationCode> codes = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            codes.add(some.station("邮政东四支局暖心驿站" + mark + i, SomePeople.DONGSI));
        }
        try {
            printsPosters(page, codes);
        } finally { // nobody else finds them
            codes.forEach(code -> stations.close(EVERYTHING, code, "test"));
        }
    }

    private void printsPosters(Page page, List<StationCode> codes) {
        String first = root + "s/" + codes.getFirst() + "?v=door";
        page.navigate(root + "desk/stations/" + codes.getFirst());
        page.getByText("门口海报").click();
        assertThat(page.locator(".poster h2")).containsText("邮政东四支局");
        SHOTS.shoot(page, "7-poster");
        assertThat(Scanned.codes(page.locator(".poster").screenshot())).containsExactly(first);
        assertThat(pages(page)).isEqualTo(1);
        page.getByText("A5").click();
        SHOTS.shoot(page, "8-poster-a5");
        assertThat(Scanned.codes(page.locator(".poster").screenshot())).containsExactly(first);
        assertThat(pages(page)).isEqualTo(1);

        page.navigate(root + "desk/stations?q=" + mark + "&order=name");
        page.getByText("打印二维码").click();
        assertThat(page.locator(".poster")).hasCount(9);
        SHOTS.shoot(page, "9-labels");
        assertThat(pages(page)).as("eight on a sheet, and one").isEqualTo(2);
        assertThat(Scanned.codes(page.locator(".poster").first().screenshot())).hasSize(1);
        page.getByText("A4", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(pages(page)).isEqualTo(9);
    }

    /** How many sheets of paper it takes. */
    private static int pages(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return new String(pdf, ISO_8859_1).split("/Type\\s*/Page\\b", -1).length - 1;
    }

    private void keepsTheRules(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code + "?saved=identity#documents");
        Locator papers = page.locator("#documents");
        papers.getByText("加文件").click();
        papers.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "制度.pdf",
                                "application/pdf",
                                "%PDF-1.7\n%%EOF".getBytes(ISO_8859_1)));
        papers.getByLabel("名称").fill("暖心驿站管理制度");
        SHOTS.shoot(page, "13-document-form");
        papers.locator("form button").first().click();
        assertThat(papers).containsText("暖心驿站管理制度");
        SHOTS.shoot(page, "14-document");
        assertThat(
                        page.waitForDownload(() -> papers.locator("a").first().click())
                                .suggestedFilename())
                .isEqualTo("暖心驿站管理制度.pdf");
    }

    /** The table alone, and the numbers; in English. */
    private void doesWithoutScripts(String token, StationCode code) {
        Page page = PHONE.page(context -> context.setJavaScriptEnabled(false).setLocale("en-GB"));
        page.context().addCookies(List.of(new Cookie("nuanyi_session", token).setUrl(root)));
        page.setViewportSize(1366, 768);
        page.navigate(root + "desk/stations?q=" + mark);
        assertThat(page.locator("[data-rows] tr").first()).isVisible();
        assertThat(page.locator(".rows-map")).isHidden();
        page.navigate(root + "desk/stations/" + code + "?edit=place#section-place");
        assertThat(page.locator("[data-point-map]")).isHidden();
        page.locator("#point").fill("39.92991, 116.4256");
        page.locator("#section-place .button").first().click();
        assertThat(page.locator(".log li").first()).containsText("(moved 1 m)");
        page.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SHOTS.folder().resolve("15-english-without-scripts.png")));
        PHONE.leave(page);
    }

    private void movesTheEntrance(Page page, StationCode code) {
        page.navigate(root + "desk/stations/" + code + "?edit=place#section-place");
        page.locator("[data-point-map] .map[data-map=ready]").waitFor();
        page.locator(".near-point").first().waitFor();
        page.locator("#where", has("小菊胡同")).waitFor();
        Locator mark = page.getByRole(AriaRole.BUTTON, named("入口"));
        mark.focus();
        page.keyboard().press("Shift+ArrowUp");
        page.locator("#where", has("移动 10 米")).waitFor();
        assertThat(page.locator("#point-datum")).hasValue("wgs84");
        mark.scrollIntoViewIfNeeded();
        BoundingBox box = mark.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 40, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        page.locator("#where", hasNot("移动 10 米")).waitFor();
        page.locator("#section-place").scrollIntoViewIfNeeded();
        SHOTS.shoot(page, "10-point");

        page.locator("#point").fill("39.9298，116.4255");
        page.locator("#point-datum").selectOption("bd09");
        page.getByLabel("确实移动").waitFor();
        SHOTS.shoot(page, "11-point-far");
        page.locator("#point-datum").selectOption("gcj02");
        page.locator("#where", hasNot("确实移动")).waitFor();
        page.locator("#point").fill("116.4256, 39.9299");
        page.locator("#where", has("移动 14 米")).waitFor();
        page.locator("#section-place .button").first().click();
        assertThat(page.locator(".log li").first()).containsText("移动 14 米");
    }

    private void findsRowsOnTheMap(Page page, StationCode code) {
        page.navigate(root + "desk/stations?q=" + mark);
        page.locator(".rows-map .map[data-map=ready]").waitFor();
        Locator row = page.locator("[data-station='" + code + "']");
        Locator pin = page.locator("[data-pin='" + code + "']");
        page.mouse().move(1, 1); // a row that scrolls under the pointer is pointed at
        row.locator("a").focus();
        assertThat(pin).hasAttribute("aria-pressed", "true");
        page.locator("[data-rows] a").last().focus();
        assertThat(pin).hasAttribute("aria-pressed", "false");
        pin.dispatchEvent("click");
        assertThat(row).hasClass("shown");
        SHOTS.shoot(page, "12-rows-map");
    }

    /** Waited for as long as it takes: what draws maps without a graphics card has much to do. */
    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions hasNot(String text) {
        return new Page.LocatorOptions().setHasNotText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private StationCode register(String name) {
        return stations.register(EVERYTHING, StationExamples.internal(name)).code();
    }
}
