package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.equipment.BoughtPieces;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.keeper.Devices;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Teller;

/**
 * A keeper's day: the phone is given, the door opened, shut and opened again, with and without
 * network.
 */
@QuarkusTest
@TestProfile(PagesProfile.class)
class KeeperWalkTest {

    /** What is bought here would show in the budgets of the other walks. */
    private static final String UNIT = "110101009";

    private static final Path SHOTS = Path.of("target/screenshots/keeper");

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Devices devices;
    @Inject BoughtPieces bought;
    @Inject Scopes scopes;
    @Inject Clock clock;
    @Inject Sealing sealing;
    @Inject Jdbi jdbi;

    private final List<StationCode> built = new ArrayList<>();

    /** Nobody else finds them. */
    @AfterEach
    void close() {
        built.forEach(code -> stations.close(EVERYTHING, code, "test"));
    }

    private StationCode build(String name) {
        StationCode code = keepers().station(name, UNIT);
        built.add(code);
        return code;
    }

    @DisplayName("从干事做链接，到站点管理员开门、报修、要物资、答复反映")
    @Test
    void from_the_officers_link_to_a_whole_day_at_the_station() {
        StationCode code = build("胡同口驿站");
        report(code);
        bought.microwaves(UNIT, Map.of(code, 2));
        Page phone = bound(link(code));

        assertThat(phone.locator("article .state")).containsText("按时间表开放");
        assertThat(phone.locator(".ask")).containsText("今天还没有签到");
        shoot(phone, "3-day");
        tap(phone, "开门");
        assertThat(phone.locator("article .state")).containsText("开放中");
        assertThat(phone.locator(".why")).containsText("今天 05:10 站点管理员签到");
        assertThat(phone.locator(".ask")).hasCount(0);
        shoot(phone, "4-open");

        phone.locator(".waiting").getByText("已处理").click();
        assertThat(phone.locator(".waiting")).hasCount(0);

        phone.locator("summary").getByText("设施坏了").click();
        shoot(phone, "5-facilities");
        tap(phone, "饮用水");
        assertThat(phone.locator(".last")).containsText("饮用水坏了");
        assertThat(station(code).profile().offers(Facility.DRINKING_WATER)).isFalse();
        phone.locator(".last").getByText("撤销").click();
        assertThat(phone.locator(".last")).hasCount(0);
        assertThat(station(code).profile().offers(Facility.DRINKING_WATER)).isTrue();

        phone.locator("summary").getByText("设备报修").click();
        phone.locator("[name=tag] + span").first().click();
        phone.getByText("不加热").click();
        shoot(phone, "6-which-piece");
        tap(phone, "坏了，报修");
        assertThat(phone.locator(".last")).containsText("不加热");
        phone.locator("summary").getByText("1 件在修").click();
        assertThat(phone.locator(".held")).containsText("已报修，等单位安排");
        shoot(phone, "6-in-repair");

        phone.locator("summary").getByText("缺物资").click();
        phone.getByText("纸杯").click();
        shoot(phone, "6-lacking");
        tap(phone, "告诉单位");
        assertThat(phone.locator(".last")).containsText("缺物资：纸杯");

        phone.locator("summary").getByText("今天不开").click();
        phone.getByText("停水停电").click();
        shoot(phone, "7-not-today");
        tap(phone, "今天不开了");
        assertThat(phone.locator("article .state")).containsText("临时关闭");
        assertThat(phone.locator(".why")).containsText("停水停电");
        shoot(phone, "8-shut");

        assertThat(PHONE.complaints()).isEmpty();
    }

    @DisplayName("没有网络也能点：关门、想想又撤销、开门；有网以后自动送到；停用以后什么也不留")
    @Test
    void taps_without_a_network_arrive_later_and_a_revoked_phone_keeps_nothing() {
        StationCode code = build("银行驿站");
        Page phone = PHONE.page(options -> options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        phone.context().addCookies(List.of(new Cookie("lang", "zh-CN").setUrl(root)));
        phone.navigate(root);
        phone.waitForFunction("() => navigator.serviceWorker.controller !== null");
        phone.navigate(root + "k/bind?token=" + keepers().link(code));
        tap(phone, "是，就用这部手机");
        assertThat(phone.locator("article h2")).hasText("银行驿站");
        Phone.waitUntilKept(phone, "/k");

        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.locator("[data-kept]")).isVisible();
        tap(phone, "关门");
        assertThat(phone.locator(".last")).containsText("银行驿站 · 关门");
        assertThat(waiting(phone)).containsText("1 条");
        phone.locator("[data-drop]").click();
        assertThat(waiting(phone)).isHidden();
        tap(phone, "开门");
        assertThat(phone.locator(".last")).containsText("银行驿站 · 开门");
        shoot(phone, "9-offline");
        assertThat(station(code).standing().signs().proof()).isEmpty();

        phone.context().setOffline(false);

        await().until(() -> station(code).standing().signs().proof().isPresent());
        assertThat(station(code).oneOffs()).isEmpty();
        assertThat(phone.locator(".why")).containsText("站点管理员签到");

        String id = deviceId(phone);
        devices.revoke(EVERYTHING, UUID.fromString(id));
        phone.reload();
        assertThat(phone.locator("h1")).hasText("这部手机没有在值守驿站");
        Phone.waitUntil(phone, "path => caches.match(path).then(kept => kept === undefined)", "/k");
        shoot(phone, "10-revoked");
    }

    @DisplayName("几个驿站、大字、夜间、英文：都放得下，每个按钮至少 60 像素")
    @Test
    void every_mode_fits_and_every_target_is_large() {
        StationCode one = build("邮局驿站");
        StationCode two = build("锁门驿站");
        locked(two);
        bought.microwaves(UNIT, Map.of(two, 2));
        String token = keepers().token(one, two);
        for (Mode mode : Mode.everyTwo()) {
            Page page = PHONE.page(mode, root);
            page.context()
                    .addCookies(List.of(new Cookie("nuanyi_keeper", token).setUrl(root + "k")));
            page.navigate(root + "k");
            page.locator("summary").all().forEach(Locator::click);
            assertThat(page.locator("article")).hasCount(2);
            assertThat(tooSmall(page)).as("too small in %s", mode).isEqualTo(0);
            shoot(page, "mode-" + mode.language() + "-" + mode.colours() + "-" + mode.text());
            page.context().close();
        }
    }

    private static int tooSmall(Page page) {
        return (int)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('.keeper :is(button, summary, .pick, input[name=text], nav a)')]
                            .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 60)
                            .length
                        """);
    }

    /** At the desk: the officer makes a link, which is shown once. */
    private String link(StationCode code) {
        Page desk =
                new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, LocalDate.now(clock))
                        .of(Role.UNIT_OFFICER, UNIT);
        desk.navigate(root + "desk/keepers?q=" + code.value());
        desk.locator("tbody").getByText("加一部手机").click();
        desk.getByLabel("站点管理员姓名").fill("王师傅");
        shoot(desk, "desk-new");
        desk.getByText("做一个链接").click();
        String url = desk.locator(".link-shown").innerText();
        shoot(desk, "desk-made");
        desk.navigate(root + "desk/keepers?q=" + code.value());
        desk.locator("tbody summary").first().click();
        shoot(desk, "desk-keepers");
        return url;
    }

    private Page bound(String link) {
        Page phone = PHONE.page(options -> options);
        phone.navigate(link);
        shoot(phone, "1-bind");
        tap(phone, "是，就用这部手机");
        assertThat(phone).hasURL(root + "k");
        return phone;
    }

    private SomeKeepers keepers() {
        return new SomeKeepers(scopes, clock, sealing);
    }

    private void report(StationCode code) {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), "192.0.2.3");
        keepers()
                .reports
                .hear(UUID.randomUUID(), code, NewReport.broken(Facility.DRINKING_WATER), teller);
    }

    private void locked(StationCode code) {
        stations.observe(
                EVERYTHING,
                code,
                new Sign(
                        Sign.Kind.LOCKED,
                        By.VISITOR,
                        PagesProfile.NOW.minusSeconds(9000),
                        "w",
                        "test",
                        code.value()));
    }

    private Station station(StationCode code) {
        return stations.station(EVERYTHING, code);
    }

    private static String deviceId(Page phone) {
        return phone.locator("[name=device]").first().inputValue();
    }

    private static Locator waiting(Page page) {
        return page.locator("[data-waiting]");
    }

    private static void tap(Page page, String name) {
        page.locator("main button:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    /** As it is seen on the phone; and nobody is shut out of it. */
    private static void shoot(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", name)
                .isTrue();
        assertThat(Axe.objections(page)).as(name).isEmpty();
    }
}
