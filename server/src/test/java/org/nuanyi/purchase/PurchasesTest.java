package org.nuanyi.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.purchase.SomePurchases.BUDGET;
import static org.nuanyi.purchase.SomePurchases.CHECKER;
import static org.nuanyi.purchase.SomePurchases.DISTRICT;
import static org.nuanyi.purchase.SomePurchases.FINANCE;
import static org.nuanyi.purchase.SomePurchases.LEADER;
import static org.nuanyi.purchase.SomePurchases.OFFICE;
import static org.nuanyi.purchase.SomePurchases.OFFICER;
import static org.nuanyi.purchase.SomePurchases.SECOND;
import static org.nuanyi.purchase.SomePurchases.TOTAL;
import static org.nuanyi.purchase.SomePurchases.as;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.NotNow;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.purchase.PurchaseResult.TooLittle;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;

/** From the request to the order, and the money that is set aside for it. */
class PurchasesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomePurchases some;

    @BeforeEach
    void open() {
        some = new SomePurchases(database.scopes());
    }

    @Test
    void what_is_asked_for_is_kept_with_its_pieces_for_each_station() {
        Purchase purchase = some.purchases.purchase(OFFICE, some.requests.draft(OFFICER, wanted()));

        assertThat(purchase.title()).isEqualTo("冬季设备");
        assertThat(purchase.lines()).extracting(PurchaseLine::pieces).containsExactly(3, 2);
        assertThat(some.state(purchase.id())).isEqualTo("draft");
        assertThat(some.purchases.list(OFFICE, in("draft"), 10, 0))
                .extracting(ListedPurchase::id, ListedPurchase::pieces, ListedPurchase::fen)
                .containsExactly(tuple(purchase.id(), 5, 159_000L));
        assertThat(some.purchases.list(OFFICE, in("ordered"), 10, 0)).isEmpty();
    }

    @Test
    void a_list_counts_what_was_chosen_and_not_what_was_estimated() {
        long purchase = some.compared(DISTRICT);
        assertThat(some.purchases.list(OFFICE, in("draft", "compared"), 10, 0))
                .extracting(ListedPurchase::id, ListedPurchase::fen, ListedPurchase::stations)
                .containsExactly(tuple(purchase, TOTAL, 2));
        PurchaseFilter lastYear =
                new PurchaseFilter(List.of(DISTRICT), List.of("compared"), Optional.of(2025));
        assertThat(some.purchases.list(OFFICE, lastYear, 10, 0)).isEmpty();
        PurchaseFilter others =
                new PurchaseFilter(List.of("110101007"), List.of("compared"), Optional.empty());
        assertThat(some.purchases.list(OFFICE, others, 10, 0)).isEmpty();
        assertThat(some.purchases.years(OFFICE)).containsExactly(2026);
    }

    @Test
    void a_station_that_is_not_the_buyers_is_refused() {
        StationCode stranger = StationCode.ofNumber(1_000_009);
        assertThatThrownBy(
                        () ->
                                draft(
                                        wanted(),
                                        List.of(
                                                new NewPurchase.Line(
                                                        "壶", "把", 1, Map.of(stranger, 1)))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("stations"))
                .hasMessageContaining(stranger.value());
    }

    @DisplayName("退回起草后改内容，原来的报价作废")
    @Test
    void what_is_asked_for_is_changed_while_it_is_a_draft_and_its_quotes_go() {
        long purchase = some.requested(DISTRICT);
        NewPurchase other =
                new NewPurchase(
                        DISTRICT,
                        2027,
                        "city",
                        "夏季设备",
                        List.of(new NewPurchase.Line("冰箱", "台", 90_000, Map.of(SECOND, 4))));
        assertThat(some.requests.revise(OFFICER, purchase, other))
                .isEqualTo(new NotNow(Decision.Reason.NO_SUCH_EVENT));
        some.quote(purchase, some.supplier(DISTRICT), 40_000);
        some.done(OFFICE, purchase, "return");

        assertThat(some.requests.revise(OFFICER, purchase, other)).isEqualTo(new Done(purchase));
        Purchase changed = some.purchases.purchase(OFFICE, purchase);
        assertThat(changed.title()).isEqualTo("夏季设备");
        assertThat(changed.budget().year()).isEqualTo(2027);
        assertThat(changed.lines()).extracting(PurchaseLine::item).containsExactly("冰箱");
        assertThat(some.purchases.quotes(OFFICE, purchase)).isEmpty();
    }

    @DisplayName("不选最低价要写理由")
    @Test
    void a_dearer_quote_than_the_cheapest_takes_a_reason() {
        long purchase = some.compared(DISTRICT);
        some.done(LEADER, purchase, "return");
        long dearer = some.purchases.quotes(OFFICE, purchase).get(1).id();

        assertThat(some.purchases.compare(OFFICE, purchase, dearer, ""))
                .isEqualTo(new Refused(Reason.NOT_CHEAPEST));
        assertThat(some.purchases.compare(OFFICE, purchase, dearer, "保修三年"))
                .isEqualTo(new Done(purchase));
    }

    @DisplayName("停用的供应商：不登记报价，不下单；写明理由，可以恢复")
    @Test
    void nothing_is_bought_from_a_blocked_supplier() {
        some.grant(DISTRICT, BUDGET);
        long blocked = some.supplier(DISTRICT);
        assertThatThrownBy(() -> some.suppliers.block(OFFICE, blocked, true, " "))
                .isInstanceOf(BadInput.class);
        some.suppliers.block(OFFICE, blocked, true, "送货太慢");
        assertThat(some.quote(some.requested(DISTRICT), blocked, 1))
                .isEqualTo(new Refused(Reason.BLOCKED));
        some.suppliers.block(OFFICE, blocked, false, "已整改");
        long purchase = some.requested(DISTRICT);
        assertThat(some.quote(purchase, blocked, 40_000)).isEqualTo(new Done(purchase));

        long quote = some.purchases.quotes(OFFICE, purchase).getFirst().id();
        some.purchases.compare(OFFICE, purchase, quote, "独家");
        some.done(LEADER, purchase, "agree");
        some.suppliers.block(OFFICE, blocked, true, "又慢了");
        assertThat(some.act(OFFICE, purchase, "order")).isEqualTo(new Refused(Reason.BLOCKED));
        assertThat(some.state(purchase)).isEqualTo("agreed");
    }

    @DisplayName("供应商账号加密存放，看一次记一次")
    @Test
    void the_number_of_a_suppliers_account_is_sealed_and_each_look_is_noted() {
        long supplier = some.supplier(DISTRICT);
        assertThatThrownBy(() -> some.suppliers.account(OFFICE, supplier, "工商银行", "12"))
                .isInstanceOf(BadInput.class);
        some.suppliers.account(OFFICE, supplier, "工商银行", "6222 0000 1234 5678");

        assertThat(some.suppliers.list(OFFICE).getFirst().account().map(Supplier.Account::masked))
                .contains("**** 5678");
        assertThat(some.suppliers.reveal(FINANCE, supplier)).isEqualTo("6222000012345678");
        assertThat(AuditEntries.of(some.scopes, "request-1"))
                .anyMatch(entry -> entry.contains("purchase.supplier-reveal"));
    }

    @DisplayName("为什么还不能办：没有预算、钱不够、没有发票、本人审定过")
    @Test
    void what_a_step_lacks_is_said_before_it_is_tried() {
        long purchase = some.requested(DISTRICT);
        assertThat(lacking(OFFICE, purchase))
                .containsExactly(entry("compared", new Refused(Reason.NOT_COMPARED)));
        purchase = some.compared(DISTRICT);
        assertThat(lacking(OFFICER, purchase))
                .containsExactly(entry("committed", new Refused(Reason.OWN_REQUEST)));
        assertThat(lacking(LEADER, purchase))
                .containsExactly(entry("committed", new Refused(Reason.NO_BUDGET_LINE)));
        some.grant(DISTRICT, TOTAL - 1);
        assertThat(lacking(LEADER, purchase)).containsExactly(entry("committed", new TooLittle(1)));
        some.grantMore(DISTRICT, BUDGET);
        assertThat(lacking(LEADER, purchase)).isEmpty();

        some.done(LEADER, purchase, "agree");
        some.done(OFFICE, purchase, "order");
        assertThat(lacking(OFFICE, purchase).get("some-received"))
                .isEqualTo(new Refused(Reason.NOTHING_RECEIVED));
        purchase = some.received(DISTRICT);
        assertThat(lacking(CHECKER, purchase).get("matched"))
                .isEqualTo(new Refused(Reason.NO_INVOICE));
        some.invoices.bill(CHECKER, purchase, SomePurchases.invoice("F-8", 3, 40_000));
        assertThat(lacking(CHECKER, purchase)).isEmpty();
        some.done(CHECKER, purchase, "match");
        assertThat(lacking(CHECKER, purchase).get("posted"))
                .isEqualTo(new Refused(Reason.OWN_MATCH));
        assertThat(lacking(FINANCE, purchase)).isEmpty();
    }

    @Test
    void a_request_without_lines_or_pieces_or_price_is_refused_by_field() {
        NewPurchase right = wanted();
        assertThatThrownBy(() -> draft(right, List.of()))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("lines"));
        assertThatThrownBy(() -> draft(right, List.of(new NewPurchase.Line("壶", "把", 1, Map.of()))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("pieces"));
        assertThatThrownBy(
                        () ->
                                draft(
                                        right,
                                        List.of(
                                                new NewPurchase.Line(
                                                        "壶",
                                                        "把",
                                                        0,
                                                        Map.of(SomePurchases.FIRST, 1)))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("estimate"));
    }

    @Test
    @DisplayName("一个统一社会信用代码只登记一次")
    void a_supplier_is_entered_once_for_each_unit() {
        some.suppliers.enter(OFFICE, DISTRICT, "甲", "91110101MA00000X11");

        assertThatThrownBy(() -> some.suppliers.enter(OFFICE, DISTRICT, "乙", "91110101MA00000X11"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () -> some.suppliers.enter(OFFICE, DISTRICT, " 甲 ", "91110101MA00000X12"))
                .isInstanceOfSatisfying(
                        Conflict.class, known -> assertThat(known.field()).isEqualTo("name"));
        assertThatThrownBy(() -> some.suppliers.enter(OFFICE, DISTRICT, "乙", "123"))
                .isInstanceOf(BadInput.class);
        assertThat(some.suppliers.list(OFFICE)).extracting(Supplier::name).containsExactly("甲");
    }

    @Test
    void a_quote_has_a_price_for_each_line_and_a_supplier_quotes_once() {
        long purchase = some.requested(DISTRICT);
        long supplier = some.supplier(DISTRICT);

        assertThatThrownBy(
                        () -> some.purchases.quote(OFFICE, purchase, supplier, Map.of(1, 40_000L)))
                .isInstanceOf(BadInput.class);
        assertThat(some.quote(purchase, supplier, 40_000)).isEqualTo(new Done(purchase));
        assertThat(some.quote(purchase, supplier, 39_000)).isEqualTo(new Refused(Reason.SUPPLIER));
        assertThat(some.quote(purchase, some.supplier("110102"), 39_000))
                .isEqualTo(new Refused(Reason.SUPPLIER));
        assertThat(some.purchases.quotes(OFFICE, purchase).getFirst().total(lines(purchase)))
                .isEqualTo(TOTAL);
    }

    @Test
    @DisplayName("少于三家报价须说明理由")
    void fewer_than_three_quotes_take_a_reason() {
        long purchase = some.requested(DISTRICT);
        some.quote(purchase, some.supplier(DISTRICT), 40_000);
        long quote = some.purchases.quotes(OFFICE, purchase).getFirst().id();

        assertThat(some.purchases.compare(OFFICE, purchase, quote, " "))
                .isEqualTo(new Refused(Reason.FEW_QUOTES));
        assertThat(some.purchases.compare(OFFICE, purchase, quote + 1, "独家"))
                .isEqualTo(new Refused(Reason.NO_QUOTE));
        assertThat(some.state(purchase)).isEqualTo("requested");
        assertThat(some.purchases.compare(OFFICE, purchase, quote, "独家供货"))
                .isEqualTo(new Done(purchase));
        assertThat(some.purchases.purchase(OFFICE, purchase).choiceWhy()).isEqualTo("独家供货");
    }

    @Test
    @DisplayName("同意时预占，下单时应付")
    void agreeing_sets_the_money_aside_and_ordering_owes_it() {
        some.grant(DISTRICT, BUDGET);
        long purchase = some.compared(DISTRICT);

        some.done(LEADER, purchase, "agree");
        assertThat(some.money()).containsExactly(BUDGET - TOTAL, TOTAL, 0L, 0L);

        some.done(OFFICE, purchase, "order");
        assertThat(some.money()).containsExactly(BUDGET - TOTAL, 0L, TOTAL, 0L);
    }

    @Test
    @DisplayName("没有预算科目：不能同意，什么都没变")
    void without_a_budget_line_nothing_is_agreed() {
        long purchase = some.compared(DISTRICT);

        assertThat(some.act(LEADER, purchase, "agree"))
                .isEqualTo(new Refused(Reason.NO_BUDGET_LINE));
        assertThat(some.state(purchase)).isEqualTo("compared");
    }

    @Test
    @DisplayName("预算不够：不能同意，什么都没变")
    void with_too_little_money_nothing_is_agreed() {
        some.grant(DISTRICT, TOTAL - 1);
        long purchase = some.compared(DISTRICT);

        assertThat(some.act(LEADER, purchase, "agree")).isEqualTo(new TooLittle(1));
        assertThat(some.state(purchase)).isEqualTo("compared");
        assertThat(some.money()).containsExactly(TOTAL - 1, 0L, 0L, 0L);
    }

    @Test
    @DisplayName("提交人不能审定")
    void who_submitted_it_does_not_agree_to_it() {
        some.grant(DISTRICT, BUDGET);
        long purchase = some.compared(DISTRICT);

        assertThat(some.act(as("zhao", "district-leadership"), purchase, "agree"))
                .isEqualTo(new Refused(Reason.OWN_REQUEST));
        assertThat(some.act(FINANCE, purchase, "agree"))
                .isEqualTo(new NotNow(Decision.Reason.NOT_HIS));
    }

    @Test
    @DisplayName("终止时放回预占和应付")
    void what_is_ended_gives_its_money_back() {
        some.grant(DISTRICT, BUDGET);
        long agreed = some.compared(DISTRICT);
        some.done(LEADER, agreed, "agree");
        some.done(LEADER, agreed, "end");
        assertThat(some.money()).containsExactly(BUDGET, 0L, 0L, 0L);

        long ordered = some.ordered(DISTRICT);
        some.done(OFFICE, ordered, "end");
        assertThat(some.money()).containsExactly(BUDGET, 0L, 0L, 0L);
        assertThat(some.state(ordered)).isEqualTo("ended");
    }

    @Test
    void what_moved_money_is_not_taken_back() {
        some.grant(DISTRICT, BUDGET);
        long purchase = some.compared(DISTRICT);
        some.done(LEADER, purchase, "agree");

        NewDeed back = NewDeed.of(some.purchases.matter(OFFICE, purchase), new Act.TakeBack());
        assertThat(some.purchases.act(LEADER, purchase, back))
                .isEqualTo(new NotNow(Decision.Reason.NOT_TO_BE_TAKEN_BACK));
        assertThat(some.state(purchase)).isEqualTo("agreed");
    }

    @Test
    void what_is_returned_may_be_changed_and_compared_again() {
        long purchase = some.compared(DISTRICT);
        some.done(LEADER, purchase, "return");
        assertThat(some.state(purchase)).isEqualTo("requested");

        long second = some.purchases.quotes(OFFICE, purchase).get(1).id();
        assertThat(some.purchases.compare(OFFICE, purchase, second, "保修三年"))
                .isEqualTo(new Done(purchase));
        assertThat(some.purchases.purchase(OFFICE, purchase).quote()).contains(second);
    }

    private Map<String, PurchaseResult> lacking(Scope scope, long purchase) {
        return some.purchases.lacking(scope, purchase);
    }

    private static PurchaseFilter in(String... states) {
        return new PurchaseFilter(List.of(DISTRICT), List.of(states), Optional.empty());
    }

    private static NewPurchase wanted() {
        return SomePurchases.wanted(DISTRICT);
    }

    private void draft(NewPurchase like, List<NewPurchase.Line> lines) {
        some.requests.draft(
                OFFICER,
                new NewPurchase(like.unit(), like.year(), like.source(), like.title(), lines));
    }

    private List<PurchaseLine> lines(long purchase) {
        return some.purchases.purchase(OFFICE, purchase).lines();
    }
}
