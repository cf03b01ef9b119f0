package org.nuanyi.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Budgets;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.NewInvoice.Billed;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;

/** Microwaves and kettles for two stations, in November 2026, and the people who buy them. */
public final class SomePurchases {

    static final String DISTRICT = "110101";
    static final List<String> UNITS = List.of(DISTRICT, "110101007");
    static final StationCode FIRST = StationCode.ofNumber(1_000_001);
    static final StationCode SECOND = StationCode.ofNumber(1_000_002);

    static final Scope OFFICER = as("zhao", "unit-officer");
    static final Scope OFFICE = as("li", "district-office");
    static final Scope LEADER = as("wang", "district-leadership");
    static final Scope CHECKER = as("sun", "district-office");
    static final Scope FINANCE = as("qian", "finance");

    /** 3 microwaves at 400 yuan and 2 kettles at 100 yuan, as the first supplier asks. */
    static final long TOTAL = 140_000;

    static final long BUDGET = 200_000;

    /** Tuesday, at noon. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T04:00:00Z"));
    final Scopes scopes;
    final Ledger ledger = new Ledger(clock);
    final Budgets budgets = new Budgets(ledger, new Accounts());
    final Accounts accounts = new Accounts();
    final Suppliers suppliers;
    final Requests requests;
    final Purchases purchases;
    final Goods goods;
    final Invoices invoices;
    final Assets assets;

    /** Whose the stations are that are not the buyer's own. */
    final Map<StationCode, String> elsewhere = new HashMap<>();

    private int grants;
    private static final AtomicInteger SUPPLIERS = new AtomicInteger();

    public SomePurchases(Scopes scopes) {
        Flows flows =
                new Flows(new Machines(List.of(Purchases.machine())), clock, HolidayCalendar.CHINA);
        this.scopes = scopes;
        this.suppliers = new Suppliers(scopes, new AesGcmSealing(SealKey.generate()), clock);
        this.requests = new Requests(scopes, flows, this::below, clock);
        this.purchases = new Purchases(scopes, flows, ledger, accounts, clock);
        this.goods = new Goods(scopes, flows, clock);
        this.invoices = new Invoices(scopes, flows, clock);
        this.assets = new Assets(scopes, clock);
    }

    private Map<StationCode, String> below(
            Scope scope, String buyer, Collection<StationCode> stations) {
        return stations.stream()
                .filter(one -> one.equals(FIRST) || one.equals(SECOND))
                .collect(Collectors.toMap(one -> one, one -> elsewhere.getOrDefault(one, buyer)));
    }

    static Scope as(String person, String role) {
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.of("request-1")),
                Reach.everything(),
                Reach.everything());
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        grant(unit, BUDGET);
        long purchase = received(unit);
        invoices.bill(CHECKER, purchase, invoice("F-" + unit, 3, 40_000));
        assets.look(OFFICER, assets.of(OFFICE, purchase).getFirst().tag(), false, "借走了");
        done(LEADER, purchase, "write-off");
        long supplier = supplier(unit);
        suppliers.account(OFFICE, supplier, "工商银行", "6222000012345678");
        suppliers.block(OFFICE, supplier, true, "送货太慢");
    }

    /** Five pieces that a unit bought: three of them at the first station, two at the second. */
    public List<Asset> bought(String unit) {
        grant(unit, TOTAL, "bought " + ++grants);
        return assets.of(OFFICE, received(unit));
    }

    public Assets assets() {
        return assets;
    }

    public MovableClock clock() {
        return clock;
    }

    static BudgetKey budget(String unit) {
        return new BudgetKey(2026, unit, "equipment", "district");
    }

    void grantMore(String unit, long fen) {
        grant(unit, fen, "more");
    }

    void grant(String unit, long fen) {
        grant(unit, fen, "first");
    }

    private void grant(String unit, long fen, String paper) {
        scopes.use(
                OFFICE,
                handle -> {
                    budgets.open(handle, budget(unit));
                    budgets.fund(
                            handle,
                            budget(unit),
                            fen,
                            new Occasion(
                                    "test/" + unit + paper, TODAY, new Document("test", unit)));
                });
    }

    /** Available, committed, obligated, paid. */
    List<Long> money() {
        return scopes.in(
                OFFICE,
                handle ->
                        List.of(Stage.AVAILABLE, Stage.COMMITTED, Stage.OBLIGATED, Stage.PAID)
                                .stream()
                                .map(stage -> budgets.at(handle, budget(DISTRICT), stage))
                                .toList());
    }

    static NewPurchase wanted(String unit) {
        return new NewPurchase(
                unit,
                2026,
                "district",
                "冬季设备",
                List.of(
                        new NewPurchase.Line("微波炉", "台", 45_000, Map.of(FIRST, 2, SECOND, 1)),
                        new NewPurchase.Line("烧水壶", "把", 12_000, Map.of(FIRST, 1, SECOND, 1))));
    }

    long requested(String unit) {
        long purchase = requests.draft(OFFICER, wanted(unit));
        done(OFFICER, purchase, "submit");
        return purchase;
    }

    long supplier(String unit) {
        int number = SUPPLIERS.incrementAndGet();
        return suppliers.enter(
                OFFICE, unit, "北京设备公司 " + number, "91110101MA%08d".formatted(number));
    }

    PurchaseResult quote(long purchase, long supplier, long microwave) {
        return purchases.quote(OFFICE, purchase, supplier, Map.of(1, microwave, 2, 10_000L));
    }

    /** Three quotes, the first and cheapest chosen. */
    long compared(String unit) {
        long purchase = requested(unit);
        for (long price : List.of(40_000L, 42_000L, 43_000L)) {
            assertThat(quote(purchase, supplier(unit), price)).isEqualTo(new Done(purchase));
        }
        long first = purchases.quotes(OFFICE, purchase).getFirst().id();
        assertThat(purchases.compare(OFFICE, purchase, first, "")).isEqualTo(new Done(purchase));
        return purchase;
    }

    long ordered(String unit) {
        long purchase = compared(unit);
        done(LEADER, purchase, "agree");
        done(OFFICE, purchase, "order");
        return purchase;
    }

    long received(String unit) {
        long purchase = ordered(unit);
        receive(purchase, 1, FIRST, 2);
        receive(purchase, 1, SECOND, 1);
        receive(purchase, 2, FIRST, 1);
        receive(purchase, 2, SECOND, 1);
        return purchase;
    }

    long matched() {
        long purchase = received(DISTRICT);
        invoices.bill(CHECKER, purchase, invoice("F-1", 3, 40_000));
        done(CHECKER, purchase, "match");
        return purchase;
    }

    void receive(long purchase, int line, StationCode station, int pieces) {
        assertThat(goods.receive(OFFICER, purchase, good(line, station, pieces)))
                .isEqualTo(new Done(purchase));
    }

    static NewReceipt good(int line, StationCode station, int pieces) {
        return new NewReceipt(
                line, station, Collections.nCopies(pieces, ""), 0, "", Optional.empty());
    }

    static NewInvoice invoice(String number, int microwaves, long price) {
        return new NewInvoice(
                number, TODAY, Map.of(1, new Billed(microwaves, price), 2, new Billed(2, 10_000)));
    }

    PurchaseResult act(Scope scope, long purchase, String event) {
        NewDeed deed = NewDeed.of(purchases.matter(OFFICE, purchase), Act.event(event));
        return purchases.act(scope, purchase, deed.because("看过"));
    }

    void done(Scope scope, long purchase, String event) {
        assertThat(act(scope, purchase, event)).isEqualTo(new Done(purchase));
    }

    String state(long purchase) {
        return purchases.matter(OFFICE, purchase).state();
    }

    /** Every piece of all units here. */
    static AssetFilter everything() {
        return new AssetFilter(UNITS, Optional.empty(), Optional.empty(), "");
    }
}
