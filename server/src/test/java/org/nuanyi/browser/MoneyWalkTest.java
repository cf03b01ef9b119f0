package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.browser.Desk.fill;
import static org.nuanyi.browser.Desk.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.NewGrant;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** A thousand yuan, from the policy to the voucher: the office, the leadership, finance. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class MoneyWalkTest {

    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/money"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Scopes scopes;
    @Inject Stations stations;
    @Inject Finder finder;
    @Inject Grants grants;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private String today = "";

    @BeforeEach
    void aStationIsAccepted() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        desk = new Desk(PHONE, people, root, LocalDate.now(clock));
        today = LocalDate.now(clock).toString();
        DongsiStreet street = DongsiStreet.of(stations, finder);
        StationCode code = new StationCode(street.code("通宵饭馆驿站"));
        Scope leader =
                new Scope(
                        new Actor("leader", "unit-leader", Optional.empty(), Optional.empty()),
                        Reach.everything(),
                        Reach.everything());
        scopes.use(
                leader,
                handle ->
                        grants.make(
                                handle,
                                leader,
                                NewGrant.opened(
                                        code, "", SomePeople.DONGSI, LocalDate.now(clock))));
    }

    @Test
    void a_thousand_yuan_go_from_the_policy_to_the_voucher() {
        Page office = desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT);
        office.navigate(root + "desk/fund/policies");
        fill(office, "生效日", today);
        fill(office, "会议日期", today);
        fill(office, "文号", "东工发〔2026〕1号");
        fill(office, "决定的会议", "十一月主席办公会");
        office.locator("[name='new-station.district']").fill("1,000");
        press(office, "登记");
        assertThat(office.locator("main")).containsText("1,000.00 元");
        SHOTS.shoot(office, "1-policy");

        office.navigate(root + "desk/fund/grants?state=unfunded");
        assertThat(office.locator("main")).containsText("通宵饭馆驿站");
        office.navigate(root + "desk/fund/budgets");
        office.locator("select[name=unit]").selectOption(SomePeople.DONGSI);
        office.locator("select[name=source]").selectOption("district");
        fill(office, "金额（元）", "1200");
        fill(office, "文号", "东财〔2026〕7号");
        fill(office, "文件日期", today);
        fill(office, "理由", "年初下达");
        press(office, "登记");
        assertThat(office.getByRole(AriaRole.STATUS)).containsText("落实了 1 笔");
        SHOTS.shoot(office, "2-budget");

        office.navigate(root + "desk/fund/payees");
        office.locator("select[name=unit]").selectOption(SomePeople.DONGSI);
        fill(office, "户名", "东四街道总工会");
        fill(office, "开户银行", "工商银行东四支行");
        fill(office, "账号", "6222 0000 1234 5678");
        press(office, "登记");
        assertThat(office.locator("main")).containsText("**** 5678");
        SHOTS.shoot(office, "3-payee");

        office.navigate(root + "desk/fund/grants");
        fill(office, "批次名称", "十一月新建补助");
        SHOTS.shoot(office, "4-grants");
        press(office, "编入新批次");
        press(office, "提交审批");
        assertThat(office.locator("h1")).containsText("待审批");
        String batch = office.url();

        Page leader = desk.of(Role.DISTRICT_LEADERSHIP, Desk.DISTRICT);
        leader.navigate(root + "desk");
        assertThat(leader.locator(".tasks")).containsText("支付批次待审批");
        leader.navigate(batch);
        SHOTS.shoot(leader, "5-to-approve");
        press(leader, "同意支付");
        assertThat(leader.locator("h1")).containsText("待支付");

        Page finance = desk.of(Role.FINANCE, Desk.DISTRICT);
        finance.navigate(batch);
        press(finance, "开始支付");
        assertListsForTheBank(finance, batch);
        fill(finance, "凭证号", "付-2026-001");
        SHOTS.shoot(finance, "6-to-pay");
        press(finance, "登记已付");
        assertThat(finance.locator("h1")).containsText("已支付");
        SHOTS.shoot(finance, "7-paid");

        finance.navigate(root + "desk/fund");
        assertThat(row(finance, "东四")).containsText("200.00 元");
        SHOTS.shoot(finance, "8-overview");
        row(finance, "东四").locator("a").last().click();
        assertThat(finance.locator("tbody")).containsText("1,000.00 元");
        SHOTS.shoot(finance, "9-entries");
        finance.locator("tbody a").first().click();
        assertThat(finance.locator("aside")).containsText("付-2026-001");
        SHOTS.shoot(finance, "10-grant");
        finance.navigate(root + "desk/fund/reconciliation");
        assertThat(finance.locator("main")).containsText("账实相符");
        SHOTS.shoot(finance, "11-reconciliation");

        finance.navigate(root + "desk/fund/statements?by=unit");
        assertThat(row(finance, "东四")).containsText("1,200.00 元");
        finance.navigate(root + "desk/fund/statements?by=station");
        SHOTS.shoot(finance, "12-statement");
        assertPrinted(
                finance.request()
                        .get(root + "desk/fund/statements/statement.pdf?by=station")
                        .body());
        row(finance, "通宵饭馆驿站").locator("td").nth(3).locator("a").click();
        assertThat(finance.locator("h1")).containsText("已付 1,000.00 元");
        SHOTS.shoot(finance, "13-figure");
        finance.locator("tbody a").first().click();
        assertThat(finance.locator("aside")).containsText("付-2026-001");
        assertThat(PHONE.complaints()).isEmpty();
    }

    private static void assertListsForTheBank(Page finance, String batch) {
        String csv = new String(finance.request().get(batch + "/bank.csv").body(), UTF_8);
        assertThat(csv.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,东四街道总工会,工商银行东四支行,6222000012345678,1000.00,");
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void assertPrinted(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(document).replaceAll("\\s", ""))
                    .contains("资金对账单", "通宵饭馆驿站", "1,000.00元", "第1页/共1页");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
