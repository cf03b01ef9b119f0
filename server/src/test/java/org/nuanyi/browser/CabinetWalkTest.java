package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Members;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stores;
import org.nuanyi.testing.TestScopes;

/** A cabinet is set up, its lanes are planned, it speaks, is tilted, looked after and retired. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class CabinetWalkTest {

    private static final String UNIT = "110101008";
    private static final String ID = "walk-" + UUID.randomUUID().toString().substring(0, 8);
    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/cabinets"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Cabinets cabinets;
    @Inject Openings openings;
    @Inject Members members;
    @Inject Hearing hearing;
    @Inject Items items;
    @Inject Stores stores;
    @Inject Papers papers;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private StationCode station;
    private SpeakingCabinet cabinet;

    @BeforeEach
    void thereIsAStationAndTwoOtherCabinets() {
        desk = new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, LocalDate.now(clock));
        station =
                stations.register(
                                TestScopes.EVERYTHING,
                                new NewStation(
                                        StationExamples.profile(
                                                "工人文化宫驿站",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                UNIT),
                                        Standing.OPEN,
                                        new Origin(Provenance.ENTERED, "cabinet-walk", ID),
                                        Optional.empty()))
                        .code();
        supply("walk-mask", "医用口罩", "个");
        supply("walk-umbrella", "雨伞", "把");
        supply("walk-kit", "急救包", "个");
        cabinet = new SpeakingCabinet(ID, hearing, clock);
        List<Lane> lanes = List.of(new Lane(1, "walk-mask", LaneKind.DISPENSE, 40));
        for (String place : List.of("职工服务中心一层", "总部大楼 B 座大厅")) {
            String id = "walk-" + UUID.randomUUID().toString().substring(0, 8);
            cabinets.add(TestScopes.EVERYTHING, id, station, place);
            cabinets.plan(TestScopes.EVERYTHING, id, lanes);
            if (place.endsWith("一层")) {
                SpeakingCabinet other = new SpeakingCabinet(id, hearing, clock);
                other.comesOnline(1);
                other.counts(lanes, Map.of(1, 33));
            }
        }
    }

    @AfterEach
    void theStationIsClosed() {
        stations.close(TestScopes.EVERYTHING, station, "test");
    }

    @Test
    void a_cabinet_from_its_first_day_to_its_last() {
        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        isSetUp(officer);
        isPlanned(officer);
        isLookedAfter(officer);
        isRefilled(officer);
        isOpenedFromAfar(officer);
        limits(desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT));
        isOneOfMany(officer);
        isRetired(officer);
        assertThat(PHONE.complaints()).isEmpty();
    }

    private void isSetUp(Page officer) {
        officer.navigate(root + "desk");
        officer.locator(".rail a:has-text('智能柜')").click();
        officer.locator("main a:text-is('新增智能柜')").click();
        Desk.fill(officer, "驿站编号（8 位数字）", station.value());
        Desk.fill(officer, "放在哪里", "文化宫南门大厅");
        Desk.fill(officer, "柜号", ID);
        SHOTS.shoot(officer, "1-add");
        Desk.press(officer, "新增");
        assertThat(officer.locator("main")).containsText("从未上线");
        officer.locator("summary:has-text('发配网令牌')").click();
        Desk.press(officer, "发配网令牌");
        assertThat(officer.locator("code.secret")).isVisible();
        SHOTS.shoot(officer, "2-token");
        officer.locator("a:text-is('看柜子的页面')").click();
    }

    private void isPlanned(Page officer) {
        officer.locator("a:text-is('格口配置')").click();
        lane(officer, 1, "1", "医用口罩", "领用", "40");
        lane(officer, 2, "2", "雨伞", "借用", "6");
        lane(officer, 3, "20", "急救包", "急救", "2");
        Desk.press(officer, "再加几行");
        assertThat(officer.locator("[name=number-7]")).isVisible();
        SHOTS.shoot(officer, "3-plan");
        Desk.press(officer, "保存格口配置");
        assertThat(officer.locator("tbody")).containsText("雨伞");
    }

    private static void lane(
            Page page, int row, String number, String item, String kind, String capacity) {
        page.locator("[name=number-%d]".formatted(row)).fill(number);
        page.locator("[name=item-%d]".formatted(row)).selectOption(label(item));
        page.locator("[name=kind-%d]".formatted(row)).selectOption(label(kind));
        page.locator("[name=capacity-%d]".formatted(row)).fill(capacity);
    }

    private static SelectOption label(String label) {
        return new SelectOption().setLabel(label);
    }

    private void isLookedAfter(Page officer) {
        cabinet.comesOnline(1);
        cabinet.counts(cabinets.lanes(TestScopes.EVERYTHING, ID), Map.of(1, 12, 2, 0, 20, 2));
        cabinet.isTilted();
        String member = members.enrol("8800" + Integer.toUnsignedString(ID.hashCode()));
        openings.allow(new Asking(UUID.randomUUID(), ID, 20, 1, member));
        openings.allow(new Asking(UUID.randomUUID(), ID, 1, 1, member));

        officer.navigate(root + "desk");
        officer.locator(".tasks tr:has-text('智能柜有告警') summary").click();
        assertThat(officer.locator(".tasks")).containsText(ID + " 柜体被动过");
        SHOTS.shoot(officer, "16-waits-on-the-first-page");
        officer.locator(".tasks a:has-text('智能柜有告警')").click();
        assertThat(officer.locator(".wall li")).hasCount(1);
        officer.navigate(root + "desk/cabinets?unit=" + UNIT);
        assertThat(officer.locator(".wall li").first()).not().containsText("职工服务中心");
        SHOTS.shoot(officer, "4-wall");
        officer.locator(".cabinet-map summary").click();
        assertThat(officer.locator(".cabinet-dot")).hasCount(3);
        SHOTS.shoot(officer, "4-wall-with-map");
        officer.locator(".counts a:has-text('有告警')").click();
        assertThat(officer.locator(".wall li")).hasCount(1);
        officer.locator(".wall a").click();
        SHOTS.shoot(officer, "5-cabinet");
        Desk.press(officer, "已处理: 柜体被动过");
        assertThat(officer.locator("#alarms button")).hasCount(0);
        officer.locator(".top a[hreflang]").click();
        assertThat(officer.locator("#alarms")).containsText("Tampered with");
        SHOTS.shoot(officer, "6-cabinet-in-english");
        officer.locator(".top a[hreflang]").click();
    }

    private void isRefilled(Page officer) {
        papers.receive(
                TestScopes.EVERYTHING,
                new Heading(
                        UUID.randomUUID(),
                        stores.ofUnit(TestScopes.EVERYTHING, UNIT).id(),
                        LocalDate.now(clock),
                        ""),
                List.of(new Pieces(Lot.of("walk-mask"), 100)));
        officer.navigate(root + "desk/cabinets/" + ID);
        officer.locator("a:text-is('上门与开门')").click();
        assertThat(officer.locator("main")).containsText("柜里和账上不一样");
        SHOTS.shoot(officer, "11-visits");
        officer.locator("a:text-is('去补货')").click();
        assertThat(officer.locator("[name=pieces-1]")).hasValue("28");
        SHOTS.shoot(officer, "12-restock");
        Desk.press(officer, "打开补货门");

        String visit = officer.url().replaceAll(".*/", "");
        cabinet.isRefilled(
                UUID.fromString(visit),
                cabinets.lanes(TestScopes.EVERYTHING, ID),
                Map.of(1, 38, 2, 0, 20, 2));
        officer.reload();
        assertThat(officer.locator("main")).containsText("−2");
        SHOTS.shoot(officer, "13-counted");
        Desk.fill(officer, "为什么不一样", "两只压坏了，带回仓库");
        Desk.press(officer, "补货完成，入账");
        assertThat(officer.locator("dl.facts")).containsText("两只压坏了，带回仓库");
        SHOTS.shoot(officer, "14-refilled");
    }

    private void isOpenedFromAfar(Page officer) {
        officer.navigate(root + "desk/cabinets/" + ID + "/visits");
        assertThat(officer.locator("main")).not().containsText("柜里和账上不一样");
        officer.locator("[name=lane]").selectOption(label("2 号格口 雨伞"));
        Desk.fill(officer, "原因（会记入审计日志）", "会员的钥匙落在里面");
        Desk.press(officer, "打开这扇门");
        assertThat(officer.locator("dl.facts")).containsText("会员的钥匙落在里面");
        officer.navigate(root + "desk/cabinets/" + ID + "/visits");
        assertThat(officer.locator("tbody tr")).hasCount(2);
        SHOTS.shoot(officer, "15-opened-from-afar");
    }

    private void limits(Page office) {
        office.navigate(root + "desk/cabinets/limits");
        office.locator("[name=item]").selectOption(label("医用口罩"));
        Desk.fill(office, "每天（件）", "2");
        Desk.fill(office, "每月（件）", "10");
        Desk.press(office, "保存限额");
        assertThat(office.locator("tbody")).containsText("医用口罩");
        SHOTS.shoot(office, "7-limits");
    }

    private void isOneOfMany(Page officer) {
        officer.navigate(root + "desk/cabinets/rollouts");
        officer.locator("main a:text-is('新推送')").click();
        Desk.fill(officer, "名字", "冬季配置");
        lane(officer, 1, "1", "医用口罩", "领用", "30");
        officer.locator("[name=cabinet]").all().forEach(Locator::check);
        SHOTS.shoot(officer, "8-new-rollout");
        Desk.press(officer, "新建推送");
        assertThat(officer.locator("main")).containsText("第 1 组等放行");
        officer.locator("form[action$=release] button").click();
        assertThat(officer.locator("main")).containsText("还没确认新配置");
        SHOTS.shoot(officer, "9-rollout");
    }

    private void isRetired(Page officer) {
        officer.navigate(root + "desk/cabinets/" + ID);
        officer.locator("summary:has-text('停用')").click();
        Desk.press(officer, "停用这台智能柜");
        assertThat(officer.locator("main")).containsText("起停用");
        SHOTS.shoot(officer, "10-retired");
    }

    private void supply(String code, String name, String piece) {
        if (items.find(code).isEmpty()) {
            items.add(
                    TestScopes.EVERYTHING,
                    Desk.DISTRICT,
                    new Item(
                            code,
                            name,
                            code,
                            piece,
                            "piece",
                            ItemCategory.OTHER,
                            10,
                            false,
                            Optional.empty(),
                            Optional.empty()));
        }
    }
}
