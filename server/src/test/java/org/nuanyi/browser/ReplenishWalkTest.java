package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.browser.Desk.fill;
import static org.nuanyi.browser.Desk.press;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.everythingAs;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Levels;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Routes;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.Used;

/**
 * A station has few bowls left: they are proposed, edited, handed in, agreed by another, sent by a
 * route, and counted on the keeper's phone.
 */
@QuarkusTest
@TestProfile(PagesProfile.class)
class ReplenishWalkTest {

    /** Not the unit whose stations other walks count. */
    private static final String UNIT = "110101007";

    private static final Path FOLDER = Path.of("target/screenshots/replenish");
    private static final DeskShots SHOTS = new DeskShots(FOLDER);
    private static final Scope STOREKEEPER = everythingAs("storekeeper", "unit-officer");
    private static final String BOWL = "walk-bowl";
    private static final String PLASTER = "walk-plaster";
    private static final String ROUTE = "热汤线";

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Items items;
    @Inject Stores stores;
    @Inject Papers papers;
    @Inject Levels levels;
    @Inject Routes routes;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private StationCode station;
    private long store;

    /** Of 100 bowls that came 80 days ago, 92 were used; of plasters there never was one. */
    @BeforeEach
    void a_station_that_used_most_of_its_bowls() {
        desk = new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, LocalDate.now(clock));
        station = keepers().station("热汤驿站", UNIT);
        store = stores.ofStation(STOREKEEPER, station).id();
        catalogue(BOWL, "热汤碗", "Soup bowl", 10);
        catalogue(PLASTER, "随身创可贴", "Plaster", 1);
        papers.receive(STOREKEEPER, heading(store, 80), List.of(pieces(BOWL, 100)));
        papers.use(STOREKEEPER, heading(store, 60), List.of(new Used(BOWL, 45)));
        papers.use(STOREKEEPER, heading(store, 30), List.of(new Used(BOWL, 47)));
        long unit = stores.ofUnit(STOREKEEPER, UNIT).id();
        papers.receive(
                STOREKEEPER, heading(unit, 1), List.of(pieces(BOWL, 100), pieces(PLASTER, 40)));
    }

    /** Nobody else finds it, nor is anybody asked for more. */
    @AfterEach
    void close() {
        stations.close(EVERYTHING, station, "test");
        routes.list(STOREKEEPER, UNIT).stream()
                .filter(route -> route.name().equals(ROUTE))
                .forEach(route -> routes.remove(STOREKEEPER, route.id()));
        levels.list(STOREKEEPER, store).stream()
                .filter(level -> level.byHand().isPresent())
                .forEach(level -> levels.release(STOREKEEPER, store, level.item()));
    }

    @DisplayName("少了就建议：改数、提交、别人同意、发货、配货单，站点管理员签收，这一份完成")
    @Test
    void from_few_bowls_to_a_proposal_that_is_done() throws IOException {
        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        setALevel(officer);
        makeARoute(officer);
        String proposal = propose(officer);
        edit(officer);
        officer.navigate(proposal + "?part=store");
        SHOTS.shoot(officer, "09-store");
        officer.navigate(proposal);
        press(officer, "提交");
        assertThat(officer.locator(".track [aria-current]")).containsText("待同意");

        agree(proposal);
        officer.navigate(proposal);
        press(officer, "发货");
        assertThat(officer.locator(".track [aria-current]")).containsText("配送中");
        assertThat(officer.locator("tbody")).containsText("热汤碗 12 个");
        SHOTS.shoot(officer, "12-shipped");
        download(officer);
        receive();

        officer.navigate(proposal);
        assertThat(officer.locator(".track [aria-current]")).containsText("已完成");
        assertThat(officer.locator(".past")).containsText("全部签收");
        SHOTS.shoot(officer, "14-done");
        officer.navigate(root + "desk/supply/replenish?unit=" + UNIT);
        assertThat(row(officer, proposal)).containsText("已完成");
        SHOTS.shoot(officer, "15-list");
        backToByUse(officer);
        assertThat(PHONE.complaints())
                .as("all but what was wrong on purpose")
                .allMatch(complaint -> complaint.contains("400"));
    }

    private void setALevel(Page officer) {
        officer.navigate(root + "desk/supply/replenish/levels?unit=" + UNIT + "&item=" + BOWL);
        assertThat(officer.locator("tbody")).containsText("热汤驿站");
        assertThat(officer.locator("tbody")).containsText("该补了");
        SHOTS.shoot(officer, "01-levels");
        officer.locator("tbody a[href*='stores/" + store + "/']").click();
        officer.locator(".why summary").first().click();
        assertThat(officer.locator(".why").first()).containsText("10 天断货");
        officer.locator("[name=item]:not([type=hidden])").selectOption(PLASTER);
        fill(officer, "补货点", "5");
        fill(officer, "目标", "5");
        fill(officer, "原因", "急救用品总要有");
        press(officer, "设定");
        assertThat(officer.locator("[role=alert]")).containsText("大于补货点");
        SHOTS.shoot(officer, "02-level-wrong");
        fill(officer, "目标", "10");
        press(officer, "设定");
        assertThat(officer.locator("tbody")).containsText("急救用品总要有");
        SHOTS.shoot(officer, "03-levels-of-a-store");
    }

    private void makeARoute(Page officer) {
        officer.navigate(root + "desk/supply/replenish/routes/new?unit=" + UNIT);
        fill(officer, "线路名字", ROUTE);
        officer.locator("[name=at-" + store + "]").fill("1");
        SHOTS.shoot(officer, "04-route");
        press(officer, "保存线路");
        assertThat(officer.locator("main")).containsText(ROUTE);
        SHOTS.shoot(officer, "05-routes");
    }

    /** Now, or by the watch of the server a moment before. */
    private String propose(Page officer) {
        officer.navigate(root + "desk/supply/replenish?unit=" + UNIT);
        SHOTS.shoot(officer, "06-make");
        if (officer.locator("#due").count() > 0) {
            press(officer, "生成本周建议");
        } else {
            officer.locator("tbody a").first().click();
        }
        assertThat(officer.locator(".track [aria-current]")).containsText("待提交");
        assertThat(officer.locator(".by-store")).containsText("热汤驿站");
        return officer.url().replaceAll("[?].*", "");
    }

    private void edit(Page officer) {
        assertThat(amount(officer, "热汤碗")).hasValue("30");
        assertThat(amount(officer, "随身创可贴")).hasValue("10");
        officer.locator(".why summary").first().click();
        assertThat(officer.locator(".why").first()).containsText("按每箱 10 凑整箱 = 30");
        SHOTS.shoot(officer, "07-draft");
        amount(officer, "热汤碗").fill("十二");
        fill(officer, "改动的原因", "车小，先送一半");
        press(officer, "保存改动");
        assertThat(officer.locator("[role=alert]")).containsText("热汤驿站，热汤碗：数量写整数");
        assertThat(amount(officer, "热汤碗")).hasValue("十二");
        SHOTS.shoot(officer, "08-wrong");
        amount(officer, "热汤碗").fill("12");
        press(officer, "保存改动");
        assertThat(officer.locator(".by-store .quote")).containsText("车小，先送一半");
        assertThat(amount(officer, "热汤碗")).hasValue("12");
    }

    private void agree(String proposal) {
        Page leader = desk.of(Role.UNIT_LEADER, UNIT);
        leader.navigate(root + "desk");
        assertThat(leader.locator("main")).containsText("补货建议待您同意");
        SHOTS.shoot(leader, "10-task");
        leader.navigate(root + "desk/supply/replenish?state=submitted");
        row(leader, proposal).locator("a").click();
        SHOTS.shoot(leader, "11-to-agree");
        press(leader, "同意");
        assertThat(leader.locator(".track [aria-current]")).containsText("待发货");
    }

    private static void download(Page officer) throws IOException {
        Download list =
                officer.waitForDownload(
                        () -> officer.locator("a[href$='.pdf']", named(ROUTE)).click());
        Path file = FOLDER.resolve("pick-list.pdf");
        list.saveAs(file);
        assertThat(Files.readString(file, ISO_8859_1)).startsWith("%PDF");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** One bowl was broken on the way. */
    private void receive() {
        String token = keepers().token(station);
        Page phone = PHONE.page(options -> options);
        phone.context().addCookies(List.of(new Cookie("nuanyi_keeper", token).setUrl(root + "k")));
        phone.navigate(root + "k");
        assertThat(phone.locator(".coming")).containsText("热汤碗 12 个");
        phone.locator(".coming summary").click();
        phone.locator("[name=good-1]").fill("11");
        phone.locator("[name=note]").fill("碎了一个");
        phone.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve("13-phone-short.png")));
        press(phone, "按这样签收");
        assertThat(phone.locator(".coming")).hasCount(0);
    }

    private void backToByUse(Page officer) {
        officer.navigate(root + "desk/supply/stores/" + store + "/levels");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("恢复按用量：随身创可贴"))
                .click();
        assertThat(officer.locator("tbody")).not().containsText("急救用品总要有");
        officer.navigate(root + "desk/supply");
        assertThat(officer.locator(".counts")).containsText("补货建议待办");
        SHOTS.shoot(officer, "16-board");
    }

    private static Locator amount(Page page, String item) {
        return page.getByLabel("本次送 热汤驿站 " + item, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator row(Page page, String proposal) {
        String id = proposal.substring(proposal.lastIndexOf('/') + 1);
        return page.locator("tbody tr:has(a[href$='/replenish/" + id + "'])");
    }

    private void catalogue(String code, String name, String english, int pack) {
        if (items.find(code).isEmpty()) {
            items.add(
                    STOREKEEPER,
                    Desk.DISTRICT,
                    new Item(
                            code,
                            name,
                            english,
                            "个",
                            "piece",
                            ItemCategory.OTHER,
                            pack,
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private static Pieces pieces(String item, long count) {
        return new Pieces(Lot.of(item), count);
    }

    private Heading heading(long where, int daysAgo) {
        return new Heading(UUID.randomUUID(), where, desk.today().minusDays(daysAgo), "");
    }

    private SomeKeepers keepers() {
        return new SomeKeepers(scopes, clock, sealing);
    }
}
