package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.browser.Desk.fill;
import static org.nuanyi.browser.Desk.press;

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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.testing.TestScopes;
import org.nuanyi.upkeep.SomePhotos;

/** A tap is mended: planned, bought, photographed, agreed, paid. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class UpkeepWalkTest {

    /** Not the unit whose money other walks count. */
    private static final String UNIT = "110101007";

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/upkeep"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject BudgetDocuments papers;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;

    @BeforeEach
    void aBudgetIsGranted() {
        LocalDate today = LocalDate.now(clock);
        desk = new Desk(PHONE, new SomePeople(jdbi, clock, sealing), root, today);
        BudgetKey key = new BudgetKey(today.getYear(), UNIT, "maintenance", "district");
        papers.enter(
                TestScopes.EVERYTHING, new BudgetDraft(key, 500_000, "东财〔2026〕9号", "年初下达", today));
    }

    @Test
    void a_tap_is_mended_from_the_plan_to_the_voucher() {
        String unit = root + "desk/fund/maintenance/units/" + UNIT;
        Page officer = desk.of(Role.UNIT_OFFICER, UNIT);
        officer.navigate(unit);
        fill(officer, "维修", "400");
        fill(officer, "水电", "1,200");
        press(officer, "保存计划");
        press(officer, "提交审定");
        assertThat(officer.locator(".track [aria-current]")).containsText("待审定");

        Page office = desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT);
        office.navigate(root + "desk");
        assertThat(office.locator(".tasks")).containsText("维护计划待审定");
        office.navigate(unit);
        press(office, "同意计划");
        assertThat(office.locator("tfoot").first()).containsText("1,600.00 元");
        SHOTS.shoot(office, "1-plan");

        officer.navigate(root + "desk/fund/maintenance/spendings/new");
        SHOTS.shoot(officer, "2-new");
        receipt(officer, "A-77", 7);
        press(officer, "提交审核");
        assertThat(officer.locator("h1")).containsText("360.00 元");
        assertThat(officer.locator(".turn")).containsText("区总工会办公室");
        String spending = officer.url();
        SHOTS.shoot(officer, "3-spending");

        officer.navigate(root + "desk/fund/maintenance/spendings/new");
        receipt(officer, "A 77", 8);
        press(officer, "提交审核");
        assertThat(officer.getByRole(AriaRole.ALERT)).containsText("这张票据已经登记过");
        assertThat(officer.locator("[name=seller]")).hasValue("东四五金店");

        office.navigate(root + "desk");
        office.getByText("维护支出待审核").click();
        office.getByText("东四五金店").first().click();
        press(office, "同意报销");
        assertThat(office.locator("aside .tag")).containsText("待付款");

        Page finance = desk.of(Role.FINANCE, Desk.DISTRICT);
        finance.navigate(root + "desk");
        finance.getByText("维护支出待付款").click();
        SHOTS.shoot(finance, "4-to-pay");
        fill(finance, "凭证号", "付-2026-031");
        press(finance, "登记已付");
        assertThat(finance.locator("tbody")).containsText("东四五金店");
        finance.navigate(spending);
        assertThat(finance.locator("aside").last()).containsText("付-2026-031");
        SHOTS.shoot(finance, "5-paid");

        office.navigate(root + "desk/fund/maintenance");
        assertThat(office.locator("tbody")).containsText("维修已用八成以上");
        SHOTS.shoot(office, "6-overview");
        assertThat(PHONE.complaints())
                .as("all but the receipt that was refused")
                .allMatch(complaint -> complaint.contains("400"));
    }

    private static void receipt(Page page, String number, int colour) {
        page.locator("#photo")
                .setInputFiles(
                        new FilePayload("p.png", "image/png", SomePhotos.ofOneColour(colour)));
        fill(page, "金额（元）", "360");
        page.locator("[name=category]").selectOption("repair");
        fill(page, "商家", "东四五金店");
        page.locator("[name=number]").fill(number);
    }
}
