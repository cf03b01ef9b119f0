package org.nuanyi.equipment;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.Assets;
import org.nuanyi.purchase.Goods;
import org.nuanyi.purchase.NewPurchase;
import org.nuanyi.purchase.NewReceipt;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Requests;
import org.nuanyi.purchase.Suppliers;
import org.nuanyi.station.StationCode;

/** Pieces that units buy in the running server, by its own use cases. Thread-safe. */
@Singleton
public final class BoughtPieces {

    private static final long PRICE = 40_000;
    private static final Scope OFFICER = everythingAs("buying-officer", "unit-officer");
    private static final Scope OFFICE = everythingAs("buying-office", "district-office");
    private static final Scope LEADER = everythingAs("buying-leader", "district-leadership");

    private final BudgetDocuments papers;
    private final Requests requests;
    private final Purchases purchases;
    private final Suppliers suppliers;
    private final Goods goods;
    private final Assets assets;
    private final Clock clock;

    BoughtPieces(
            BudgetDocuments papers,
            Requests requests,
            Purchases purchases,
            Suppliers suppliers,
            Goods goods,
            Assets assets,
            Clock clock) {
        this.papers = papers;
        this.requests = requests;
        this.purchases = purchases;
        this.suppliers = suppliers;
        this.goods = goods;
        this.assets = assets;
        this.clock = clock;
    }

    /** Microwaves of a unit, so many at each of its stations, in the order of their tags. */
    public List<Asset> microwaves(String unit, Map<StationCode, Integer> wanted) {
        long all = wanted.values().stream().mapToLong(Integer::longValue).sum();
        BudgetKey key = new BudgetKey(2026, unit, "equipment", "district");
        papers.enter(OFFICE, new BudgetDraft(key, all * PRICE, "测试", "设备", LocalDate.now(clock)));
        NewPurchase.Line line = new NewPurchase.Line("微波炉", "台", PRICE, wanted);
        long purchase =
                requests.draft(
                        OFFICER, new NewPurchase(unit, 2026, "district", "测试用设备", List.of(line)));
        act(OFFICER, purchase, "submit");
        long supplier = suppliers.enter(OFFICE, unit, "设备公司 " + UUID.randomUUID(), credit());
        purchases.quote(OFFICE, purchase, supplier, Map.of(1, PRICE));
        long quote = purchases.quotes(OFFICE, purchase).getFirst().id();
        purchases.compare(OFFICE, purchase, quote, "只此一家");
        act(LEADER, purchase, "agree");
        act(OFFICE, purchase, "order");
        wanted.forEach((station, pieces) -> receive(purchase, station, pieces));
        return assets.of(OFFICE, purchase);
    }

    private static String credit() {
        return "91110101%010d".formatted(Math.abs(UUID.randomUUID().hashCode()));
    }

    private void receive(long purchase, StationCode station, int pieces) {
        List<String> serials =
                IntStream.range(0, pieces).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        goods.receive(
                OFFICER, purchase, new NewReceipt(1, station, serials, 0, "", Optional.empty()));
    }

    private void act(Scope scope, long purchase, String event) {
        NewDeed deed = NewDeed.of(purchases.matter(scope, purchase), Act.event(event));
        purchases.act(scope, purchase, deed);
    }
}
