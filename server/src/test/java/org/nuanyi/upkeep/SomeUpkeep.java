package org.nuanyi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Source;
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
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.UpkeepResult.Done;

/** The maintenance of two units on a day of October 2026, and the people who see to it. */
public final class SomeUpkeep {

    static final String DISTRICT = "110101";
    static final String DONGSI = "110101006";
    static final String CHAOYANGMEN = "110101007";
    static final StationCode STATION = StationCode.ofNumber(1_000_001);

    static final Scope OFFICER = as("zhao", "unit-officer", DONGSI);
    static final Scope NEIGHBOUR = as("sun", "unit-officer", CHAOYANGMEN);
    static final Scope OFFICE = as("li", "district-office", DISTRICT);
    static final Scope FINANCE = as("qian", "finance", DISTRICT);

    static final long HUNDRED = 10_000;

    /** Tuesday, at noon. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    private static final AtomicInteger RECEIPTS = new AtomicInteger();

    final MovableClock clock = new MovableClock(Instant.parse("2026-10-20T04:00:00Z"));
    final Scopes scopes;
    final Accounts accounts = new Accounts();
    final Ledger ledger = new Ledger(clock);
    final Budgets budgets = new Budgets(ledger, accounts);
    final Policies policies;
    final Plans plans;
    final Spendings spendings;
    final Receipts receipts;
    final UpkeepYears years;

    public SomeUpkeep(Scopes scopes, Units units) {
        Flows flows =
                new Flows(
                        new Machines(List.of(Plans.machine(), Spendings.machine())),
                        clock,
                        HolidayCalendar.CHINA);
        this.scopes = scopes;
        this.policies = new Policies(scopes, clock);
        this.plans = new Plans(scopes, flows, units, clock);
        this.spendings = new Spendings(scopes, flows, ledger, clock);
        this.receipts = new Receipts(scopes, flows, clock);
        this.years =
                new UpkeepYears(
                        scopes,
                        accounts,
                        policies,
                        new Stations(scopes, clock, new AesGcmSealing(SealKey.generate())),
                        clock);
    }

    static Scope as(String person, String role, String unit) {
        Reach reach = Reach.of(unit);
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.of("request-1")), reach, reach);
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        Scope officer = as("zhao of " + unit, "unit-officer", unit);
        plans.write(officer, unit, 2026, Map.of(Category.REPAIR, 10 * HUNDRED), "");
        long id = id(spendings.enter(officer, receipt(unit, "F-" + unit, HUNDRED)));
        receipts.add(officer, id, SomePhotos.ofOneColour(Integer.parseInt(unit)));
    }

    static BudgetKey budget(String unit) {
        return new BudgetKey(2026, unit, "maintenance", "district");
    }

    /** Money for the maintenance of a unit, since the beginning of October. */
    void grant(String unit, long fen) {
        LocalDate on = LocalDate.of(2026, 10, 1);
        String number = "test/" + RECEIPTS.incrementAndGet();
        scopes.use(
                OFFICE,
                handle -> {
                    budgets.open(handle, budget(unit));
                    budgets.fund(
                            handle,
                            budget(unit),
                            fen,
                            new Occasion(number, on, new Document("test", number)));
                });
    }

    /** Available, committed, obligated, paid. */
    List<Long> money(String unit) {
        return scopes.in(
                OFFICE,
                handle ->
                        List.of(Stage.AVAILABLE, Stage.COMMITTED, Stage.OBLIGATED, Stage.PAID)
                                .stream()
                                .map(stage -> budgets.at(handle, budget(unit), stage))
                                .toList());
    }

    static NewSpending receipt(String unit, String number, long fen) {
        return new NewSpending(
                unit,
                Optional.of(STATION),
                Category.REPAIR,
                Source.DISTRICT,
                fen,
                TODAY.minusDays(3),
                "东四五金店",
                number,
                "换水龙头");
    }

    /** Of Dongsi, with a number of its own. */
    static NewSpending receipt(long fen) {
        return receipt(DONGSI, "F%05d".formatted(RECEIPTS.incrementAndGet()), fen);
    }

    static long id(UpkeepResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).id();
    }

    long submitted(long fen) {
        long id = id(spendings.enter(OFFICER, receipt(fen)));
        done(OFFICER, id, "submit");
        return id;
    }

    long agreed(long fen) {
        long id = submitted(fen);
        done(OFFICE, id, "agree");
        return id;
    }

    long paid(long fen) {
        long id = agreed(fen);
        assertThat(spendings.pay(FINANCE, List.of(id), "付-7", TODAY)).isEqualTo(new Done(id));
        return id;
    }

    UpkeepResult act(Scope scope, long id, Act act) {
        return spendings.act(scope, id, NewDeed.of(spendings.matter(scope, id), act).because("看过"));
    }

    void done(Scope scope, long id, String event) {
        assertThat(act(scope, id, Act.event(event))).isEqualTo(new Done(id));
    }

    String state(long id) {
        return spendings.matter(OFFICE, id).state();
    }

    UpkeepResult actOnPlan(Scope scope, long id, String event) {
        return plans.act(
                scope, id, NewDeed.of(plans.matter(scope, id), Act.event(event)).because("看过"));
    }

    /** The plan of Dongsi, in force. */
    long plan(Map<Category, Long> lines) {
        long id = id(plans.write(OFFICER, DONGSI, 2026, lines, ""));
        assertThat(actOnPlan(OFFICER, id, "submit")).isEqualTo(new Done(id));
        assertThat(actOnPlan(OFFICE, id, "agree")).isEqualTo(new Done(id));
        return id;
    }
}
