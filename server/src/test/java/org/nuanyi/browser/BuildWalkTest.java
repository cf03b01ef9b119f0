package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyi.browser.Desk.fill;
import static org.nuanyi.browser.Desk.press;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** A station is built: its host, workers, the unit, its leader, the office, who accepts it. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class BuildWalkTest {

    /** Not the unit whose stations other tests count. */
    private static final String UNIT = "110101007";

    private static final String NAME = "朝内餐馆";
    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/build"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Finder finder;
    @Inject Stations stations;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private String today = "";

    @BeforeEach
    void peopleAreThere() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        desk = new Desk(PHONE, people, root, LocalDate.now(clock));
        today = LocalDate.now(clock).toString();
    }

    @Test
    void a_host_applies_and_workers_find_the_station_on_the_map() {
        Page host = PHONE.page(context -> context);
        apply(host);
        Page office = desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT);
        office.navigate(root + "desk/build");
        SHOTS.shoot(office, "2-board");
        office.getByText(NAME).click();
        String project = office.url();
        SHOTS.shoot(office, "3-applied");
        press(office, "同意立项");

        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        officer.navigate(project);
        site(officer);
        Page leader = desk.of(Role.UNIT_LEADER, UNIT);
        leader.navigate(project);
        SHOTS.shoot(leader, "5-to-agree");
        press(leader, "同意选址");

        String number = project.substring(project.lastIndexOf('/') + 1);
        List.of("food-rider", "courier", "sanitation").forEach(one -> hear(number, one));
        officer.navigate(project);
        assertThat(officer.locator("#heard")).containsText("3 人回答");
        SHOTS.shoot(officer, "7-heard");
        press(officer, "需求听完");
        prepare(officer);
        press(officer, "提交验收");

        office.navigate(project);
        office.getByText("开始填写").click();
        accept(office);
        press(office, "验收通过并开放");
        assertThat(office.locator(".track [aria-current=step]")).containsText("已开放");
        SHOTS.shoot(office, "12-open");

        host.reload();
        assertThat(host.locator(".said")).containsText("已经开放");
        SHOTS.shoot(host, "13-told");
        await().until(() -> !find().isEmpty());
        host.getByText("看看这个驿站").click();
        assertThat(host.locator("h1")).containsText(NAME);
        SHOTS.shoot(host, "14-public");
        Page finance = desk.of(Role.FINANCE, Desk.DISTRICT);
        finance.navigate(root + "desk/fund/grants?state=unfunded");
        assertThat(finance.locator("main")).containsText(NAME);
        assertThat(PHONE.complaints()).isEmpty();
    }

    /** Other tests count what is on the map. */
    @AfterEach
    void itIsClosed() {
        find().forEach(code -> stations.close(EVERYTHING, code, "test"));
        await().until(() -> find().isEmpty());
    }

    private List<StationCode> find() {
        return finder.list(ListRequest.ALL).stations().stream()
                .map(FoundStation::station)
                .filter(station -> station.profile().name().equals(NAME))
                .map(Station::code)
                .toList();
    }

    private void apply(Page host) {
        host.navigate(root + "build/apply");
        fill(host, "单位名称", NAME);
        host.locator("[name=kind]").selectOption("restaurant");
        host.locator("[name=unit]").selectOption(UNIT);
        fill(host, "地址", "朝阳门内大街 21 号");
        fill(host, "能用的面积（平方米）", "6.5");
        fill(host, "什么时间能开放", "每天 9:00-21:00");
        fill(host, "联系人", "王老板");
        fill(host, "联系电话", "13900000021");
        press(host, "提交申请");
        assertThat(host.locator(".said")).containsText("等待审核");
        SHOTS.shoot(host, "1-applied");
    }

    private static void site(Page officer) {
        officer.locator("#site-point").fill("116.4360,39.9240 gcj02");
        officer.locator("#site-source").fill("现场采集");
        officer.locator("#site-floor").fill("临街一层");
        officer.locator("#site-area_m2").fill("6.5");
        officer.locator("#site-people_served").fill("150");
        officer.locator("#site [name=street_facing]").check();
        save(officer, "site");
        for (String shown : List.of("place", "inside")) {
            officer.locator("#shows").selectOption(shown);
            officer.locator("#photo").setInputFiles(photo());
            press(officer, "添加照片");
        }
        assertThat(officer.locator(".prints img")).hasCount(2);
        SHOTS.shoot(officer, "4-sited");
    }

    /** Somebody scans the poster's code and says what is needed. */
    private void hear(String number, String occupation) {
        Page worker = PHONE.page(context -> context);
        worker.navigate(root + "build/needs/" + number);
        worker.locator("[value=" + occupation + "]").check();
        worker.locator("[value=daily]").check();
        worker.locator("[value=hot-water]").check();
        worker.locator("[value=noon]").check();
        SHOTS.shoot(worker, "6-needs");
        press(worker, "交上去");
        assertThat(worker.getByRole(AriaRole.STATUS)).containsText("收到了，谢谢您");
        PHONE.leave(worker);
    }

    private void prepare(Page officer) {
        officer.locator("#staff-keeper").fill("王师傅");
        officer.locator("#staff-mobile").fill("13800000021");
        officer.locator("#staff-trained_on").fill(today);
        save(officer, "staff");
        press(officer, "人员已定");

        for (Locator one : officer.locator("#equipment input[type=checkbox]").all()) {
            one.check();
        }
        SHOTS.shoot(officer, "8-equipping");
        save(officer, "equipment");
        press(officer, "设施已配");

        officer.locator("#rules-signed_on").fill(today);
        officer.locator("#rules-ruled_on").fill(today);
        officer.locator("#rules-entry").selectOption("walk-in");
        officer.locator("#rules-serves").selectOption("outdoor-workers");
        officer.locator("#rules-hours").fill("09:00-21:00");
        save(officer, "rules");
        SHOTS.shoot(officer, "9-to-submit");
    }

    /** The checklist: what it asks for more after a yes comes when it is saved. */
    private void accept(Page office) {
        for (Locator yes : office.locator("[type=radio][value=yes]").all()) {
            yes.check();
        }
        office.locator("[value=passed]").check();
        press(office, "保存");
        office.locator("#area").fill("6.5");
        office.locator("[value=hot-water]").check();
        for (Locator one : office.locator("input[type=file]").all()) {
            one.setInputFiles(photo());
        }
        office.locator("#accepted-on").fill(today);
        SHOTS.shoot(office, "10-checklist");
        press(office, "提交");
        assertThat(office.locator("#acceptance summary .tag")).hasText("全部做到");
        SHOTS.shoot(office, "11-handed-in");
    }

    private static FilePayload photo() {
        return new FilePayload(
                "IMG_0001.jpg", "image/jpeg", Pictures.jpegWithPosition(640, 480, 1));
    }

    private static void save(Page page, String part) {
        Locator form = page.locator("#" + part + " form");
        form.getByRole(AriaRole.BUTTON).click();
    }
}
