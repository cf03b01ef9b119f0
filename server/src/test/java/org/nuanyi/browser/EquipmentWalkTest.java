package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.equipment.BoughtPieces;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.purchase.Asset;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestScopes;
import org.nuanyi.upkeep.SomePhotos;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** Microwaves of two stations: they break and are repaired, all are scanned, one is lent. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class EquipmentWalkTest {

    private static final String UNIT = "110101007";

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/equipment"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject BoughtPieces bought;
    @Inject Reports reports;
    @Inject Photos reportPhotos;
    @Inject Handling handling;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private StationCode first;
    private StationCode second;
    private List<Asset> pieces = List.of();

    @BeforeEach
    void threePiecesWereBought() {
        desk = new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, LocalDate.now(clock));
        first = station("朝内大街驿站");
        second = station("南小街驿站");
        pieces =
                Stream.of(Map.of(first, 2), Map.of(second, 1))
                        .flatMap(where -> bought.microwaves(UNIT, where).stream())
                        .toList();
    }

    @Test
    void a_piece_breaks_is_scanned_and_is_lent() {
        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        repairs(officer);
        scans(officer);
        lends(officer);
        assertThat(PHONE.complaints()).isEmpty();
    }

    /** Told by somebody who warmed a meal there. */
    @Test
    void what_a_worker_reports_becomes_a_repair() {
        String order = root + "desk/reports/" + told("门关不上，转盘也不转");
        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        officer.navigate(order);
        SHOTS.shoot(officer, "14-order");
        officer.locator("main a:text-is('报修设备')").click();
        assertThat(officer.locator("textarea")).hasValue("门关不上，转盘也不转");
        officer.locator(".pick", text(pieces.getFirst().tag())).click();
        SHOTS.shoot(officer, "15-which-piece");
        Desk.press(officer, "提交报修");
        assertThat(officer.locator("aside")).containsText("劳动者反映");
        assertThat(officer.locator(".prints img")).isVisible();
        SHOTS.shoot(officer, "16-of-a-worker");
        officer.locator("aside a:text-is('劳动者反映')").click();
        assertThat(officer.locator(".pieces")).containsText("待安排维修");
        SHOTS.shoot(officer, "17-order-in-repair");
        officer.locator("main a:text-is('报修设备')").click();
        assertThat(officer.locator("[aria-labelledby=open]")).containsText("门关不上");
        SHOTS.shoot(officer, "18-one-in-repair");
        assertThat(PHONE.complaints()).isEmpty();
    }

    /** The number of its work order. */
    private long told(String words) {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), UUID.randomUUID().toString());
        NewReport report =
                new NewReport(ReportKind.OTHER, Optional.empty(), words, Optional.empty(), "");
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), first, report, teller);
        ReportNumber number = noted.report().orElseThrow();
        reportPhotos.add(number, SomePhotos.ofOneColour(0x8899aa), teller);
        return handling.findOrder(TestScopes.EVERYTHING, number).orElseThrow().id();
    }

    @AfterEach
    void theStationsAreClosed() {
        List.of(first, second).forEach(code -> stations.close(TestScopes.EVERYTHING, code, "test"));
    }

    private void repairs(Page officer) {
        officer.navigate(piece(0));
        officer.locator("main a:text-is('报修')").click();
        officer.locator(".pick", text("巡检")).click();
        Desk.fill(officer, "哪里坏了", "门关不上，转盘不转");
        photo(officer);
        SHOTS.shoot(officer, "1-report");
        Desk.press(officer, "提交报修");
        assertThat(officer.locator(".track [aria-current]")).containsText("待安排维修");
        Desk.fill(officer, "由谁维修", "东四电器维修部");
        Desk.fill(officer, "预计费用（元）", "80");
        Desk.fill(officer, "修好的期限", LocalDate.now(clock).plusDays(5).toString());
        SHOTS.shoot(officer, "2-order");
        officer.locator("form[action$=order] button").click();
        assertThat(officer.locator(".track [aria-current]")).containsText("维修中");
        SHOTS.shoot(officer, "3-in-repair");
        String repair = officer.url();

        officer.navigate(root + "desk/purchase/assets?unit=" + UNIT);
        assertThat(officer.locator("tbody")).containsText("维修中");
        SHOTS.shoot(officer, "4-register");
        officer.navigate(piece(0));
        SHOTS.shoot(officer, "5-piece");
        officer.navigate(root + "desk/equipment/repairs?unit=" + UNIT);
        assertThat(officer.locator("tbody")).containsText("门关不上");
        assertThat(officer.locator("tbody")).containsText("巡检");
        SHOTS.shoot(officer, "6-repairs");
        officer.navigate(root + "desk");
        assertThat(officer.locator(".tasks")).containsText("设备维修中");

        officer.navigate(repair);
        Desk.fill(officer, "实际费用（元）", "75.50");
        officer.locator("form[action$=back] button").click();
        assertThat(officer.locator("aside")).containsText("已修好");
    }

    private void scans(Page officer) {
        officer.navigate(root + "desk/equipment/stocktakes");
        Desk.fill(officer, "驿站编号", first.value());
        SHOTS.shoot(officer, "7-begin");
        Desk.press(officer, "开始盘点");
        String tags = pieces.get(0).tag() + "\n" + piece(2) + "\n6901234567892";
        officer.locator("textarea").fill(tags);
        Desk.press(officer, "登记");
        officer.locator("textarea").fill(pieces.get(0).tag());
        Desk.press(officer, "登记");
        for (String group : List.of("没扫到", "账在别处", "没有的编号", "不止一次", "账实相符")) {
            assertThat(officer.locator(".case h2", text(group))).isVisible();
        }
        SHOTS.shoot(officer, "8-groups");
        Desk.press(officer, "只算一次");
        assertThat(officer.locator(".case h2", text("不止一次"))).hasCount(0);
        officer.locator("[aria-labelledby=unknown] button").click();
        assertThat(officer.locator("[aria-labelledby=unknown]")).hasCount(0);
        officer.locator("[aria-labelledby=missing] [name=note]").fill("借给隔壁了");
        Desk.press(officer, "没找到，记一笔");
        assertThat(officer.locator("[aria-labelledby=missing]")).containsText("借给隔壁了");
        Desk.press(officer, "结束盘点");
        assertThat(officer.locator("aside")).containsText("已结束");
        SHOTS.shoot(officer, "9-over");
        officer.navigate(piece(1));
        assertThat(officer.locator(".talk")).containsText("借给隔壁了");
    }

    private void lends(Page officer) {
        officer.navigate(piece(0));
        officer.locator("main a:text-is('调出、借出')").click();
        Desk.fill(officer, "到哪个驿站（编号）", second.value());
        Desk.fill(officer, "归还期限（借用填写，调拨留空）", LocalDate.now(clock).toString());
        SHOTS.shoot(officer, "10-hand-out");
        Desk.press(officer, "调出、借出");
        assertThat(officer.locator(".track [aria-current]")).containsText("待签收");
        String transfer = officer.url();

        Page colleague = desk.of(Role.UNIT_OFFICER, UNIT);
        colleague.navigate(root + "desk");
        assertThat(colleague.locator(".tasks")).containsText("调拨设备待签收");
        colleague.navigate(transfer);
        Desk.fill(colleague, "收到时的情况", "完好，已通电试过");
        photo(colleague);
        SHOTS.shoot(colleague, "11-accept");
        Desk.press(colleague, "签收");
        assertThat(colleague.locator(".track [aria-current]")).containsText("借用中");
        SHOTS.shoot(colleague, "12-lent");
        Desk.press(colleague, "交还");
        officer.navigate(transfer);
        Desk.fill(officer, "收到时的情况", "已收回");
        Desk.press(officer, "收回");
        assertThat(officer.locator("aside")).containsText("已归还");
        officer.navigate(root + "desk/equipment/transfers?show=over");
        assertThat(officer.locator("tbody")).containsText("已归还");
        SHOTS.shoot(officer, "13-transfers");
    }

    private String piece(int number) {
        return root + "desk/purchase/assets/" + pieces.get(number).tag();
    }

    private static void photo(Page page) {
        page.locator("input[name=photo]")
                .setInputFiles(
                        new FilePayload("a.png", "image/png", SomePhotos.ofOneColour(0x8899aa)));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private StationCode station(String name) {
        NewStation station =
                new NewStation(
                        StationExamples.profile(
                                name, StationExamples.hours(), StationExamples.facilities(), UNIT),
                        Standing.OPEN,
                        new Origin(
                                Provenance.ENTERED, "equipment-walk", UUID.randomUUID().toString()),
                        Optional.empty());
        return stations.register(TestScopes.EVERYTHING, station).code();
    }
}
