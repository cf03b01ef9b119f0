package org.nuanyi.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.purchase.SomePurchases.BUDGET;
import static org.nuanyi.purchase.SomePurchases.CHECKER;
import static org.nuanyi.purchase.SomePurchases.DISTRICT;
import static org.nuanyi.purchase.SomePurchases.FINANCE;
import static org.nuanyi.purchase.SomePurchases.FIRST;
import static org.nuanyi.purchase.SomePurchases.LEADER;
import static org.nuanyi.purchase.SomePurchases.OFFICE;
import static org.nuanyi.purchase.SomePurchases.OFFICER;
import static org.nuanyi.purchase.SomePurchases.SECOND;
import static org.nuanyi.purchase.SomePurchases.TODAY;
import static org.nuanyi.purchase.SomePurchases.TOTAL;
import static org.nuanyi.purchase.SomePurchases.as;
import static org.nuanyi.purchase.SomePurchases.everything;
import static org.nuanyi.purchase.SomePurchases.good;
import static org.nuanyi.purchase.SomePurchases.invoice;

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
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Difference;
import org.nuanyi.kernel.ledger.Period;
import org.nuanyi.kernel.ledger.TurnoverBy;
import org.nuanyi.kernel.ledger.TurnoverKind;
import org.nuanyi.kernel.ledger.TurnoverQuery;
import org.nuanyi.kernel.ledger.Turnovers;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Mismatch.What;
import org.nuanyi.purchase.NewInvoice.Billed;
import org.nuanyi.purchase.PurchaseResult.Differs;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.NotNow;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;

/** What comes, what is billed, what is paid. */
class GoodsTest {

    private static final TurnoverQuery EQUIPMENT =
            new TurnoverQuery(
                    TurnoverBy.SUBJECT,
                    "",
                    TurnoverKind.SPENT,
                    "equipment",
                    new Period(TODAY, TODAY));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomePurchases some;

    @BeforeEach
    void open() {
        some = new SomePurchases(database.scopes());
        some.grant(DISTRICT, BUDGET);
    }

    @Test
    @DisplayName("同一种设备，一个出厂编号只在册一次；离册以后可以再用")
    void a_serial_number_of_the_same_thing_is_in_the_register_once() {
        long purchase = some.ordered(DISTRICT);
        assertThat(receive(purchase, 1, FIRST, "SN-1", "SN-1"))
                .isEqualTo(new Refused(Reason.SAME_SERIAL));
        assertThat(some.assets.of(OFFICE, purchase)).isEmpty();
        assertThat(receive(purchase, 1, FIRST, "SN-1", "")).isEqualTo(new Done(purchase));
        assertThat(receive(purchase, 1, SECOND, "SN-1")).isEqualTo(new Refused(Reason.SAME_SERIAL));
        assertThat(receive(purchase, 2, FIRST, "SN-1")).isEqualTo(new Done(purchase));
        assertThat(receive(purchase, 1, SECOND, "")).isEqualTo(new Done(purchase));
        assertThat(receive(purchase, 2, SECOND, "")).isEqualTo(new Done(purchase));
        some.done(LEADER, purchase, "write-off");

        long next = some.ordered(DISTRICT);
        assertThat(receive(next, 1, SECOND, "SN-1")).isEqualTo(new Done(next));
    }

    private PurchaseResult receive(long purchase, int line, StationCode at, String... serials) {
        return some.goods.receive(
                OFFICER,
                purchase,
                new NewReceipt(line, at, List.of(serials), 0, "", Optional.empty()));
    }

    @Test
    @DisplayName("每收到一件，就有一张资产卡")
    void each_good_piece_has_a_tag_and_the_last_one_ends_the_receiving() {
        long purchase = some.ordered(DISTRICT);
        NewReceipt first =
                new NewReceipt(1, FIRST, List.of("SN-1", "SN-2"), 0, "", Optional.empty());
        assertThat(some.goods.receive(OFFICER, purchase, first)).isEqualTo(new Done(purchase));
        assertThat(some.state(purchase)).isEqualTo("ordered");

        some.receive(purchase, 1, SECOND, 1);
        some.receive(purchase, 2, FIRST, 1);
        some.receive(purchase, 2, SECOND, 1);

        assertThat(some.state(purchase)).isEqualTo("received");
        assertThat(some.assets.of(OFFICE, purchase))
                .hasSize(5)
                .startsWith(
                        new Asset(
                                "ZC-" + purchase + "-1-0001",
                                FIRST,
                                DISTRICT,
                                "微波炉",
                                "SN-1",
                                40_000,
                                TODAY))
                .extracting(Asset::tag)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("下单人不能收货")
    void who_ordered_does_not_receive() {
        long purchase = some.ordered(DISTRICT);

        assertThat(some.goods.receive(OFFICE, purchase, good(1, FIRST, 1)))
                .isEqualTo(new Refused(Reason.OWN_ORDER));
        assertThat(some.assets.of(OFFICE, purchase)).isEmpty();
    }

    @Test
    void no_more_comes_to_a_station_than_was_ordered_for_it() {
        long purchase = some.ordered(DISTRICT);
        some.receive(purchase, 1, FIRST, 1);

        assertThat(some.goods.receive(OFFICER, purchase, good(1, FIRST, 2)))
                .isEqualTo(new Refused(Reason.NOT_ORDERED));
        assertThat(some.goods.receive(OFFICER, purchase, good(3, FIRST, 1)))
                .isEqualTo(new Refused(Reason.NOT_ORDERED));
        assertThat(some.goods.receive(OFFICER, purchase, good(1, FIRST, 0)))
                .isEqualTo(new Refused(Reason.NOT_ORDERED));
    }

    @Test
    @DisplayName("破损的说明原因，不算收到")
    void what_is_damaged_is_noted_and_does_not_count() {
        long purchase = some.ordered(DISTRICT);
        NewReceipt silent = new NewReceipt(1, FIRST, List.of(""), 1, " ", Optional.empty());
        assertThatThrownBy(() -> some.goods.receive(OFFICER, purchase, silent))
                .isInstanceOf(BadInput.class);

        NewReceipt said = new NewReceipt(1, FIRST, List.of(""), 1, "门裂了", Optional.empty());
        assertThat(some.goods.receive(OFFICER, purchase, said)).isEqualTo(new Done(purchase));
        assertThat(some.assets.of(OFFICE, purchase)).hasSize(1);
        some.receive(purchase, 1, FIRST, 1);
    }

    @Test
    void nothing_is_received_before_it_is_ordered() {
        long purchase = some.compared(DISTRICT);

        assertThat(some.goods.receive(OFFICER, purchase, good(1, FIRST, 1)))
                .isEqualTo(new NotNow(Decision.Reason.NO_SUCH_EVENT));
    }

    @Test
    void what_was_received_in_part_is_not_ended_but_received_short() {
        long purchase = some.ordered(DISTRICT);
        assertThat(some.act(OFFICE, purchase, "receive-short"))
                .isEqualTo(new Refused(Reason.NOTHING_RECEIVED));
        some.receive(purchase, 1, FIRST, 2);

        assertThat(some.act(OFFICE, purchase, "end")).isEqualTo(new Refused(Reason.RECEIVED));
        some.done(OFFICE, purchase, "receive-short");
        assertThat(some.state(purchase)).isEqualTo("received");
    }

    @Test
    @DisplayName("三方核对：数量、单价逐行一致，差一分也不行")
    void order_receipts_and_invoice_are_the_same_or_each_difference_is_named() {
        long purchase = some.received(DISTRICT);
        assertThat(some.act(CHECKER, purchase, "match")).isEqualTo(new Refused(Reason.NO_INVOICE));

        NewInvoice wrong = new NewInvoice("F-1", TODAY, Map.of(1, new Billed(4, 40_001)));
        assertThat(some.invoices.bill(CHECKER, purchase, wrong)).isEqualTo(new Done(purchase));
        assertThat(some.act(CHECKER, purchase, "match"))
                .isEqualTo(
                        new Differs(
                                List.of(
                                        new Mismatch(1, What.PIECES, 3, 4),
                                        new Mismatch(1, What.PRICE, 40_000, 40_001),
                                        new Mismatch(2, What.PIECES, 2, 0))));
        assertThat(some.state(purchase)).isEqualTo("received");

        some.invoices.bill(CHECKER, purchase, invoice("F-1", 3, 40_000));
        some.done(CHECKER, purchase, "match");
        assertThat(some.invoices.find(OFFICE, purchase)).contains(invoice("F-1", 3, 40_000));
    }

    @Test
    @DisplayName("同一供应商的发票号只用一次")
    void a_number_of_an_invoice_of_one_supplier_counts_once() {
        long supplier = some.supplier(DISTRICT);
        some.grant("110102", BUDGET);
        long first = receivedFrom(supplier);
        long second = receivedFrom(supplier);
        NewInvoice one = new NewInvoice("F-9", TODAY, Map.of(1, new Billed(1, 10_000)));

        assertThat(some.invoices.bill(CHECKER, first, one)).isEqualTo(new Done(first));
        assertThat(some.invoices.bill(CHECKER, second, one))
                .isEqualTo(new Refused(Reason.INVOICE_KNOWN));
    }

    @Test
    @DisplayName("付款：按核对一致的付，审定人、下单人、核对人不能付")
    void what_matched_is_paid_by_who_neither_agreed_nor_ordered_nor_matched() {
        long purchase = some.matched();

        assertThat(some.act(as("sun", "finance"), purchase, "pay"))
                .isEqualTo(new Refused(Reason.OWN_MATCH));
        assertThat(some.act(as("li", "finance"), purchase, "pay"))
                .isEqualTo(new Refused(Reason.OWN_MATCH));
        assertThat(some.act(as("wang", "finance"), purchase, "pay"))
                .isEqualTo(new Refused(Reason.OWN_MATCH));
        some.done(FINANCE, purchase, "pay");
        assertThat(some.money()).containsExactly(BUDGET - TOTAL, 0L, 0L, TOTAL);
        some.done(FINANCE, purchase, "close");
        long equipment =
                database.scopes().in(OFFICE, handle -> new Turnovers().sum(handle, EQUIPMENT));
        assertThat(equipment).as("for several stations, so for no single one").isEqualTo(TOTAL);
    }

    @Test
    @DisplayName("少收的按实收付，余下的放回预算")
    void what_did_not_come_is_not_paid_and_available_again() {
        long purchase = some.ordered(DISTRICT);
        some.receive(purchase, 1, FIRST, 2);
        some.done(OFFICE, purchase, "receive-short");
        NewInvoice billed = new NewInvoice("F-2", TODAY, Map.of(1, new Billed(2, 40_000)));
        some.invoices.bill(CHECKER, purchase, billed);
        some.done(CHECKER, purchase, "match");
        some.done(FINANCE, purchase, "pay");

        assertThat(some.money()).containsExactly(BUDGET - 80_000, 0L, 0L, 80_000L);
    }

    @Test
    @DisplayName("付错了冲销，再付一次")
    void a_payment_is_reversed_and_paid_again() {
        long purchase = some.matched();
        some.done(FINANCE, purchase, "pay");
        some.done(FINANCE, purchase, "reverse");
        assertThat(some.state(purchase)).isEqualTo("matched");
        assertThat(some.money()).containsExactly(BUDGET - TOTAL, 0L, TOTAL, 0L);

        some.done(FINANCE, purchase, "pay");
        some.done(FINANCE, purchase, "reverse");
        some.done(FINANCE, purchase, "pay");
        assertThat(some.money()).containsExactly(BUDGET - TOTAL, 0L, 0L, TOTAL);
        List<Difference> differences =
                database.scopes().in(OFFICE, handle -> some.ledger.verify(handle));
        assertThat(differences).isEmpty();
    }

    @DisplayName("冲销后退货终止：钱回到预算，资产退出")
    @Test
    void what_was_paid_and_reversed_ends_by_returning_the_goods() {
        long purchase = some.matched();
        some.done(FINANCE, purchase, "pay");
        some.done(FINANCE, purchase, "reverse");

        assertThat(some.act(FINANCE, purchase, "return-goods"))
                .isEqualTo(new NotNow(Decision.Reason.NOT_HIS));
        some.done(LEADER, purchase, "return-goods");

        assertThat(some.state(purchase)).isEqualTo("ended");
        assertThat(some.money()).containsExactly(BUDGET, 0L, 0L, 0L);
        String tag = some.assets.of(OFFICE, purchase).getFirst().tag();
        assertThat(some.assets.card(OFFICE, tag).standing()).isEqualTo(AssetStanding.GONE);
        assertThat(some.assets.card(OFFICE, tag).left().map(Leaving::how))
                .contains(Leaving.How.RETURNED);
        assertThat(some.assets.totals(OFFICE, everything())).isEqualTo(new AssetTotals(0, 0, 0));
        List<Difference> differences =
                database.scopes().in(OFFICE, handle -> some.ledger.verify(handle));
        assertThat(differences).isEmpty();
    }

    @DisplayName("少收少付后冲销、核销终止：一分不差地回到预算")
    @Test
    void what_came_short_and_is_written_off_gives_back_all_that_was_owed() {
        long purchase = some.ordered(DISTRICT);
        some.receive(purchase, 1, FIRST, 2);
        some.done(OFFICE, purchase, "receive-short");
        NewInvoice billed = new NewInvoice("F-3", TODAY, Map.of(1, new Billed(2, 40_000)));
        some.invoices.bill(CHECKER, purchase, billed);
        some.done(CHECKER, purchase, "match");
        some.done(FINANCE, purchase, "pay");
        some.done(FINANCE, purchase, "reverse");
        some.done(LEADER, purchase, "write-off");

        assertThat(some.money()).containsExactly(BUDGET, 0L, 0L, 0L);
    }

    @DisplayName("发票对不上、不付的，也能退货终止")
    @Test
    void what_never_matches_ends_by_returning_the_goods() {
        long purchase = some.received(DISTRICT);
        NewDeed silent =
                NewDeed.of(some.purchases.matter(OFFICE, purchase), Act.event("return-goods"));
        assertThat(some.purchases.act(LEADER, purchase, silent))
                .isEqualTo(new NotNow(Decision.Reason.UNEXPLAINED));

        some.done(LEADER, purchase, "return-goods");
        assertThat(some.money()).containsExactly(BUDGET, 0L, 0L, 0L);
    }

    @DisplayName("区里统一买，街道收：街道干事只看见送给自己的，收下自己的")
    @Test
    void a_unit_receives_what_another_ordered_for_its_station() {
        some.elsewhere.put(SECOND, "110101007");
        long purchase = some.ordered(DISTRICT);
        Scope theirs = officerOf("110101007");

        assertThat(some.goods.toCome(theirs))
                .extracting(ToCome::station, ToCome::item, ToCome::missing)
                .containsExactly(tuple(SECOND, "微波炉", 1), tuple(SECOND, "烧水壶", 1));
        assertThat(some.goods.toCome(officerOf("110101006"))).isEmpty();
        assertThat(some.purchases.quotes(theirs, purchase)).isEmpty();
        assertThatThrownBy(
                        () ->
                                some.goods.receive(
                                        officerOf("110101006"), purchase, good(1, FIRST, 1)))
                .isInstanceOf(NotFound.class);
        assertThat(some.goods.receive(theirs, purchase, good(1, FIRST, 1)))
                .isEqualTo(new Refused(Reason.NOT_ORDERED));

        some.receive(purchase, 1, FIRST, 2);
        some.receive(purchase, 2, FIRST, 1);
        assertThat(some.goods.receive(theirs, purchase, good(1, SECOND, 1)))
                .isEqualTo(new Done(purchase));
        assertThat(some.goods.receive(theirs, purchase, good(2, SECOND, 1)))
                .isEqualTo(new Done(purchase));
        assertThat(some.state(purchase)).isEqualTo("received");
        assertThat(some.goods.toCome(theirs)).isEmpty();
        assertThat(some.assets.list(theirs, everything(), 10, 0))
                .extracting(card -> card.asset().station())
                .containsExactly(SECOND, SECOND);
    }

    @Test
    void who_only_sees_a_station_receives_nothing_for_it() {
        some.elsewhere.put(SECOND, "110101007");
        long purchase = some.ordered(DISTRICT);
        Scope reader = new Scope(OFFICER.actor(), Reach.everything(), Reach.of("110101006"));

        assertThatThrownBy(() -> some.goods.receive(reader, purchase, good(1, SECOND, 1)))
                .isInstanceOf(Forbidden.class);
    }

    private static Scope officerOf(String unit) {
        return new Scope(
                new Actor("officer-" + unit, "unit-officer", Optional.empty(), Optional.empty()),
                Reach.of(unit),
                Reach.of(unit));
    }

    /** One cheap thing of the supplier, received. */
    private long receivedFrom(long supplier) {
        NewPurchase.Line line = new NewPurchase.Line("壶", "把", 10_000, Map.of(FIRST, 1));
        NewPurchase wanted = new NewPurchase(DISTRICT, 2026, "district", "壶", List.of(line));
        long purchase = some.requests.draft(OFFICER, wanted);
        some.done(OFFICER, purchase, "submit");
        some.purchases.quote(OFFICE, purchase, supplier, Map.of(1, 10_000L));
        long quote = some.purchases.quotes(OFFICE, purchase).getFirst().id();
        some.purchases.compare(OFFICE, purchase, quote, "独家");
        some.done(SomePurchases.LEADER, purchase, "agree");
        some.done(OFFICE, purchase, "order");
        some.receive(purchase, 1, FIRST, 1);
        return purchase;
    }
}
