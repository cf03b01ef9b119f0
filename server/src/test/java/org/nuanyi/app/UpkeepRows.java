package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.NewSpending;
import org.nuanyi.upkeep.Plans;
import org.nuanyi.upkeep.Receipts;
import org.nuanyi.upkeep.Spendings;
import org.nuanyi.upkeep.UpkeepResult.Done;

/** Makes maintenance of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class UpkeepRows {

    private static final Scope OFFICER = everythingAs("spender", "unit-officer");
    private static final Scope OFFICE = everythingAs("checker", "district-office");

    private final Plans plans;
    private final Spendings spendings;
    private final Receipts receipts;
    private final BudgetDocuments papers;
    private final Clock clock;
    private final AtomicInteger made = new AtomicInteger();

    UpkeepRows(
            Plans plans,
            Spendings spendings,
            Receipts receipts,
            BudgetDocuments papers,
            Clock clock) {
        this.plans = plans;
        this.spendings = spendings;
        this.receipts = receipts;
        this.papers = papers;
        this.clock = clock;
    }

    /** A draft of a year that has no plan yet. */
    String plan(String unit, UnitMarks marks) {
        Done written =
                (Done)
                        plans.write(
                                OFFICER,
                                unit,
                                today().getYear() + made.incrementAndGet(),
                                Map.of(Category.REPAIR, 100L),
                                marks.open());
        return Long.toString(written.id());
    }

    /** A spending with money, with which so much was done. */
    String spending(String unit, UnitMarks marks, String... events) {
        BudgetKey key = new BudgetKey(today().getYear(), unit, "maintenance", "district");
        papers.enter(OFFICE, new BudgetDraft(key, 100, marks.open(), marks.open(), today()));
        NewSpending says =
                new NewSpending(
                        unit,
                        Optional.empty(),
                        Category.REPAIR,
                        Source.DISTRICT,
                        100,
                        today(),
                        marks.open(),
                        UUID.randomUUID().toString(),
                        marks.open());
        long id = ((Done) spendings.enter(OFFICER, says)).id();
        for (String event : events) {
            Scope scope = event.equals("agree") ? OFFICE : OFFICER;
            spendings.act(scope, id, NewDeed.of(spendings.matter(scope, id), Act.event(event)));
        }
        return Long.toString(id);
    }

    /** A photo of its receipt. */
    String photo(String spending, UnitMarks marks) {
        long id = Long.parseLong(spending);
        receipts.add(OFFICER, id, marks.picture(90 + made.incrementAndGet()));
        return Long.toString(receipts.list(OFFICER, id).getFirst());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
