package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.web.DongsiStreet;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestScopes;

/** Microwaves for two stations: asked for, compared, agreed, ordered, received, matched, paid. */
@QuarkusTest
@TestProfile(PagesProfile.class)
class PurchaseWalkTest {

    private static final List<String> SUPPLIERS = List.of("北京甲设备公司", "北京乙电器行", "北京丙商贸公司");
    private static final DeskShots SHOTS = new DeskShots(Path.of("target/screenshots/purchase"));

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Stations stations;
    @Inject Finder finder;
    @Inject BudgetDocuments papers;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private Desk desk;
    private String first = "";
    private String second = "";

    @BeforeEach
    void thereAreStationsAndABudget() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        desk = new Desk(PHONE, people, root, LocalDate.now(clock));
        DongsiStreet street = DongsiStreet.of(stations, finder);
        first = street.code("通宵饭馆驿站");
        second = street.code("银行驿站");
        grant(100_000);
    }

    @Test
    void equipment_goes_from_the_request_to_the_tag_and_the_payment() {
        Page office = desk.of(Role.DISTRICT_OFFICE, Desk.DISTRICT);
        for (String name : SUPPLIERS) {
            office.navigate(root + "desk/purchase/suppliers");
            fill(office, "供应商名称", name);
            fill(office, "统一社会信用代码", "91110101MA%08d".formatted(name.hashCode() & 0xffffff));
            office.locator("form.sheet [name=bank]").fill("工商银行");
            office.locator("form.sheet [name=account]").fill("6222 0000 1234 5678");
            press(office, "登记");
            assertThat(office.locator("tbody")).containsText(name);
        }
        SHOTS.shoot(office, "1-suppliers");

        office.navigate(root + "desk/purchase/new?unit=" + SomePeople.DONGSI);
        SHOTS.shoot(office, "2-new");
        office.navigate(root + "desk/purchase/new");
        fill(office, "采购名称", "冬季设备");
        office.locator("[name=item-1]").fill("微波炉");
        office.locator("[name=measure-1]").fill("台");
        office.locator("[name=estimate-1]").fill("450");
        office.locator("[name=stations]").fill(first + "\t2\n" + second + "\t1");
        press(office, "保存草稿");
        assertThat(office.locator("h1")).containsText("冬季设备");
        String purchase = office.url();
        SHOTS.shoot(office, "3-draft");
        press(office, "提交需求");

        for (int i = 0; i < SUPPLIERS.size(); i++) {
            Locator quote = office.locator("form[action$=quotes]");
            quote.locator("select").selectOption(new SelectOption().setLabel(SUPPLIERS.get(i)));
            quote.locator("[name=price-1]").fill(Integer.toString(400 + 5 * i));
            quote.getByRole(AriaRole.BUTTON).click();
            assertThat(office.locator(".compare")).containsText(SUPPLIERS.get(i));
        }
        SHOTS.shoot(office, "4-quotes");
        press(office, "选定并送审");
        assertThat(office.locator(".track [aria-current]")).containsText("待审定");

        Page leader = desk.of(Role.DISTRICT_LEADERSHIP, Desk.DISTRICT);
        leader.navigate(root + "desk");
        assertThat(leader.locator(".tasks")).containsText("采购待审定");
        leader.navigate(purchase);
        assertThat(leader.locator(".acts")).containsText("还差 200.00 元");
        SHOTS.shoot(leader, "5-too-little");
        grant(20_000);
        leader.reload();
        press(leader, "同意采购");
        assertThat(leader.locator(".track [aria-current]")).containsText("待下单");

        office.navigate(purchase);
        press(office, "下单");
        assertThat(office.getByText("采购单 PDF")).isVisible();
        SHOTS.shoot(office, "6-ordered");

        Page officer = desk.of(Role.UNIT_OFFICER, SomePeople.DONGSI);
        officer.navigate(root + "desk/purchase/receive");
        assertThat(officer.locator(".arrival")).hasCount(2);
        officer.locator(".arrival summary").first().click();
        officer.locator(".arrival [name=serials]").first().fill("SN-2026-01");
        SHOTS.shoot(officer, "7-receive");
        officer.locator(".arrival button").first().click();
        assertThat(officer.locator(".arrival")).hasCount(1);
        officer.locator(".arrival summary").first().click();
        officer.locator(".arrival button").first().click();
        assertThat(officer.locator("main")).containsText("没有等着收的设备");

        office.navigate(purchase);
        bill(office, "401");
        assertThat(office.locator(".match tr.differs")).containsText("订单单价 400.00 元，发票单价 401.00 元");
        SHOTS.shoot(office, "8-differs");
        office.locator("summary", new Page.LocatorOptions().setHasText("改登另一张发票")).click();
        bill(office, "400");
        assertThat(office.locator(".match tr.differs")).hasCount(0);
        press(office, "三方核对一致");

        Page finance = desk.of(Role.FINANCE, Desk.DISTRICT);
        finance.navigate(purchase);
        assertThat(finance.locator("aside")).containsText("**** 5678");
        SHOTS.shoot(finance, "9-to-pay");
        press(finance, "付款");
        assertThat(finance.locator(".track [aria-current]")).containsText("已付款");

        officer.navigate(root + "desk/purchase/assets");
        assertThat(officer.locator("tbody tr")).hasCount(3);
        officer.locator("tbody a").first().click();
        officer.getByRole(AriaRole.BUTTON, name("在，完好")).click();
        assertThat(officer.locator(".talk")).containsText("看到了");
        SHOTS.shoot(officer, "10-asset");
        officer.navigate(root + "desk/purchase/assets");
        SHOTS.shoot(officer, "11-assets");
        officer.navigate(root + "desk/purchase/assets/labels");
        assertThat(officer.locator(".asset")).hasCount(3);
        SHOTS.shoot(officer, "12-labels");
        office.navigate(root + "desk/purchase");
        assertThat(office.locator("tbody")).containsText("1,200.00 元");
        SHOTS.shoot(office, "13-list");
        assertThat(PHONE.complaints()).isEmpty();
    }

    private static void bill(Page office, String price) {
        Locator form = office.locator("form[action$=invoice]");
        form.locator("[name=number]").fill("2611-" + price);
        form.locator("[name=price-1]").fill(price);
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(office.locator("main")).containsText("2611-" + price);
    }

    private void grant(long fen) {
        BudgetKey key = new BudgetKey(2026, Desk.DISTRICT, "equipment", "district");
        papers.enter(
                TestScopes.EVERYTHING,
                new BudgetDraft(key, fen, "东财 9", "设备", LocalDate.now(clock)));
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).last().fill(text);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, name(name)).first().click();
    }
}
