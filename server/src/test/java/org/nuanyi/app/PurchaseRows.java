package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Assets;
import org.nuanyi.purchase.Goods;
import org.nuanyi.purchase.NewPurchase;
import org.nuanyi.purchase.NewReceipt;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Requests;
import org.nuanyi.purchase.Suppliers;
import org.nuanyi.station.StationCode;

/** Buys something for a station of a unit, in the running server. Thread-safe. */
@Singleton
class PurchaseRows {

    private static final Scope OFFICER = everythingAs("officer", "unit-officer");
    private static final Scope OFFICE = everythingAs("office", "district-office");
    private static final Scope LEADER = everythingAs("leader", "district-leadership");

    /** Of a piece: 400 yuan. */
    private static final long PRICE = 40_000;

    private final AtomicInteger serials = new AtomicInteger();
    private final AtomicInteger suppliersMade = new AtomicInteger();
    private final Requests requests;
    private final Purchases purchases;
    private final Suppliers suppliers;
    private final Goods goods;
    private final Assets assets;
    private final BudgetDocuments papers;
    private final Clock clock;

    PurchaseRows(
            Requests requests,
            Purchases purchases,
            Suppliers suppliers,
            Goods goods,
            Assets assets,
            BudgetDocuments papers,
            Clock clock) {
        this.requests = requests;
        this.purchases = purchases;
        this.suppliers = suppliers;
        this.goods = goods;
        this.assets = assets;
        this.papers = papers;
        this.clock = clock;
    }

    String supplier(String unit, String mark) {
        long id = suppliers.enter(OFFICE, unit, mark + " " + credit(), credit());
        suppliers.account(OFFICE, id, mark, "6222000012345678");
        return Long.toString(id);
    }

    /** That nobody has. */
    private String credit() {
        return "91110101MB%08d".formatted(suppliersMade.incrementAndGet());
    }

    String draft(String unit, StationCode station, String mark) {
        NewPurchase.Line line = new NewPurchase.Line(mark, "台", PRICE, Map.of(station, 1));
        return Long.toString(
                requests.draft(
                        OFFICER, new NewPurchase(unit, 2026, "district", mark, List.of(line))));
    }

    String asked(String unit, StationCode station, String mark) {
        String purchase = draft(unit, station, mark);
        act(OFFICER, purchase, "submit");
        return purchase;
    }

    String quoted(String unit, StationCode station, String mark) {
        String purchase = asked(unit, station, mark);
        long supplier = Long.parseLong(supplier(unit, mark));
        purchases.quote(OFFICE, Long.parseLong(purchase), supplier, Map.of(1, PRICE));
        return purchase;
    }

    /** The first one of a purchase. */
    String quote(String purchase) {
        return Long.toString(purchases.quotes(OFFICE, Long.parseLong(purchase)).getFirst().id());
    }

    String ordered(String unit, StationCode station, String mark) {
        BudgetKey key = new BudgetKey(2026, unit, "equipment", "district");
        papers.enter(OFFICE, new BudgetDraft(key, PRICE, mark, mark, LocalDate.now(clock)));
        String purchase = quoted(unit, station, mark);
        purchases.compare(OFFICE, Long.parseLong(purchase), Long.parseLong(quote(purchase)), mark);
        act(LEADER, purchase, "agree");
        act(OFFICE, purchase, "order");
        return purchase;
    }

    String received(String unit, StationCode station, String mark, byte[] photo) {
        String purchase = ordered(unit, station, mark);
        goods.receive(
                OFFICER,
                Long.parseLong(purchase),
                new NewReceipt(
                        1,
                        station,
                        List.of(mark + " " + serials.incrementAndGet()),
                        0,
                        mark,
                        Optional.of(photo)));
        return purchase;
    }

    String receipt(String purchase) {
        return Long.toString(goods.receipts(OFFICE, Long.parseLong(purchase)).getFirst().id());
    }

    String tag(String purchase) {
        return assets.of(OFFICE, Long.parseLong(purchase)).getFirst().tag();
    }

    private void act(Scope scope, String purchase, String event) {
        long id = Long.parseLong(purchase);
        NewDeed deed = NewDeed.of(purchases.matter(scope, id), Act.event(event));
        if (!(purchases.act(scope, id, deed) instanceof Done)) {
            throw new IllegalStateException(event + " of purchase " + purchase);
        }
    }
}
