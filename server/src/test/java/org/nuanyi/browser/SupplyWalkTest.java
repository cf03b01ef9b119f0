package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.browser.Desk.fill;
import static org.nuanyi.browser.Desk.press;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** Ten bottles go to a station, eight arrive, eight are drunk: the board says that none is left. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class SupplyWalkTest {

    /** Not the unit whose stations other walks count. */
    private static final String UNIT = "110101007";

    private static final Path FOLDER = Path.of("target/screenshots/supply");
    private static final DeskShots SHOTS = new DeskShots(FOLDER);

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private StationCode station;

    @BeforeEach
    void a_station() {
        desk = new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, LocalDate.now(clock));
        station = keepers().station("茶水驿站", UNIT);
    }

    /** Nobody else finds it. */
    @AfterEach
    void close() {
        stations.close(EVERYTHING, station, "test");
    }

    @DisplayName("从区里建目录，到单位入库、发货，站点管理员少收两瓶、用完，看板上断货")
    @Test
    void from_the_catalogue_to_a_shelf_that_is_empty() {
        Page office = desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT);
        office.navigate(root + "desk/supply/items");
        catalogue(office);
        assertThat(office.locator("main")).containsText("走路喝的水");
        SHOTS.shoot(office, "1-catalogue");

        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        open(officer, station.value());
        open(officer, UNIT);
        follow(officer, "入库");
        SHOTS.shoot(officer, "2-receive");
        received(officer);
        assertThat(officer.locator("tbody")).containsText("+40 瓶");
        SHOTS.shoot(officer, "3-paper");
        officer.locator("aside a").click();
        assertThat(officer.locator("tbody").first()).containsText("还有 37 天");
        SHOTS.shoot(officer, "4-store");

        follow(officer, "发货");
        fill(officer, "发到驿站（8 位编号）", station.value());
        officer.getByLabel("发多少 走路喝的水 A1").fill("10");
        SHOTS.shoot(officer, "5-send");
        press(officer, "确认发货");
        assertThat(officer.locator("h1")).containsText("茶水驿站");
        assertThat(officer.locator(".track [aria-current]")).containsText("待签收");
        String shipment = officer.url();
        SHOTS.shoot(officer, "6-shipment");
        officer.navigate(root + "desk/supply?part=coming");
        assertThat(officer.locator("tbody")).containsText("茶水驿站");
        SHOTS.shoot(officer, "7-coming");

        Page phone = atTheStation();
        officer.navigate(shipment);
        assertThat(officer.locator(".track [aria-current]")).containsText("已签收");
        assertThat(officer.locator(".past")).containsText("站点管理员");
        assertThat(officer.locator(".parts tbody")).containsText("2 瓶");
        SHOTS.shoot(officer, "11-accepted");

        officer.navigate(root + "desk/supply");
        assertThat(officer.locator("tbody")).containsText("茶水驿站");
        assertThat(officer.locator("tbody")).containsText("走路喝的水");
        SHOTS.shoot(officer, "12-board");
        officer.navigate(root + "desk/supply?part=expiring");
        assertThat(officer.locator("tbody")).containsText("A1");
        SHOTS.shoot(officer, "13-expiring");
        officer.navigate(root + "desk/supply/stores");
        SHOTS.shoot(officer, "14-stores");
        officer.navigate(root + "desk/supply/use");
        assertThat(officer.locator("tbody")).containsText("茶水驿站");
        SHOTS.shoot(officer, "15-use");
        officer.navigate(root + "desk/supply/shipments?way=sent");
        SHOTS.shoot(officer, "16-sent");
        assertThat(phone.locator(".last")).containsText("领用：走路喝的水 3");
        assertThat(PHONE.complaints()).isEmpty();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void catalogue(Page office) {
        if (office.getByText("walk-water").count() > 0) {
            return;
        }
        fill(office, "编码", "walk-water");
        fill(office, "名称", "走路喝的水");
        fill(office, "英文名称", "Water to go");
        fill(office, "一件叫什么", "瓶");
        fill(office, "一件的英文", "bottle");
        fill(office, "每箱件数", "24");
        office.locator("[name=dated]").check();
        press(office, "加入目录");
    }

    private void open(Page officer, String place) {
        officer.navigate(root + "desk/supply/stores?q=" + place);
        if (officer.locator("#without").count() > 0) {
            officer.locator("section button").first().click();
        } else {
            officer.locator("tbody a").first().click();
        }
        assertThat(officer.locator("h2").first()).hasText("现有物资");
    }

    private void received(Page officer) {
        officer.locator("[name=item-1]").selectOption("walk-water");
        officer.locator("[name=batch-1]").fill("A1");
        officer.locator("[name=expires-1]").fill(desk.today().plusDays(37).toString());
        officer.locator("[name=pieces-1]").fill("40");
        press(officer, "确认入库");
    }

    /** Eight of ten come, and eight are drunk: five, then three. */
    private Page atTheStation() {
        String token = keepers().token(station);
        Page phone = PHONE.page(options -> options);
        phone.context().addCookies(List.of(new Cookie("nuanyi_keeper", token).setUrl(root + "k")));
        phone.navigate(root + "k");
        assertThat(phone.locator(".coming")).containsText("走路喝的水 10 瓶");
        shoot(phone, "8-phone-coming");
        phone.locator(".coming summary").click();
        phone.locator("[name=good-1]").fill("8");
        phone.locator("[name=note]").fill("少了两瓶");
        shoot(phone, "9-phone-short");
        press(phone, "按这样签收");
        assertThat(phone.locator(".last").or(phone.locator("[id^=now]"))).hasCount(1);
        assertThat(phone.locator(".coming")).hasCount(0);

        phone.getByText("物资：领用和盘点").click();
        phone.getByText("写数量，或盘点").click();
        shoot(phone, "10-phone-held");
        phone.locator(".taps button").nth(1).click();
        assertThat(phone.locator(".last")).containsText("领用：走路喝的水 5");
        phone.getByText("物资：领用和盘点").click();
        phone.getByText("写数量，或盘点").click();
        phone.locator(".so-many input[name=pieces]").first().fill("3");
        phone.locator(".so-many button").first().click();
        assertThat(phone.locator(".last")).containsText("领用：走路喝的水 3");
        return phone;
    }

    private SomeKeepers keepers() {
        return new SomeKeepers(scopes, clock, sealing);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
