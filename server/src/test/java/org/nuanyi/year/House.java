package org.nuanyi.year;

import io.agroal.api.AgroalDataSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.Payees;
import org.nuanyi.fund.Payments;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Reconciliation;
import org.nuanyi.fund.internal.OpenedStations;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Budgets;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.Pools;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.Plans;
import org.nuanyi.upkeep.Receipts;
import org.nuanyi.upkeep.Spendings;

/** The product's use cases over a database, at the hour the script says. */
final class House implements AutoCloseable {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    final MovableClock clock = new MovableClock(Instant.EPOCH);
    final Scopes scopes;
    final SomeProjects build;
    final Policies policies;
    final BudgetDocuments papers;
    final Grants grants;
    final Batches batches;
    final Payments payments;
    final Payees payees;
    final Reconciliation reconciliation;
    final Plans plans;
    final Spendings spendings;
    final Receipts receipts;
    final FormDrafts drafts = new FormDrafts(clock);

    /**
     * Of the projects, by their names; and of the batches, by their titles; and of the spendings,
     * by their notes.
     */
    final Map<String, ProjectCode> codes = new ConcurrentHashMap<>();

    final Map<String, Long> numbers = new ConcurrentHashMap<>();

    final Map<String, Long> spendingNumbers = new ConcurrentHashMap<>();

    private final AgroalDataSource pool;

    House(Database database) {
        this.pool = Pools.of(database, 4);
        this.scopes = new Scopes(Jdbis.on(pool));
        Machines machines =
                new Machines(
                        List.of(
                                BuildMachine.read(),
                                Grants.machine(),
                                Batches.machine(),
                                Plans.machine(),
                                Spendings.machine()));
        Flows flows = new Flows(machines, clock, HolidayCalendar.CHINA);
        Ledger ledger = new Ledger(clock);
        Accounts accounts = new Accounts();
        // The same key each time it starts: what was sealed before is opened after.
        Sealing sealing = new AesGcmSealing(SealKey.of(new byte[32]));
        this.grants = new Grants(scopes, flows, ledger, clock);
        this.build = new SomeProjects(scopes, clock, sealing, List.of(new OpenedStations(grants)));
        this.policies = new Policies(scopes, clock);
        this.papers =
                new BudgetDocuments(
                        scopes,
                        new Units(Jdbis.on(pool)),
                        new Budgets(ledger, accounts),
                        accounts,
                        grants,
                        clock);
        this.batches = new Batches(scopes, flows, clock);
        this.payments = new Payments(scopes, flows, ledger, clock);
        this.payees = new Payees(scopes, sealing, clock);
        this.plans = new Plans(scopes, flows, new Units(Jdbis.on(pool)), clock);
        this.spendings = new Spendings(scopes, flows, ledger, clock);
        this.receipts = new Receipts(scopes, flows, clock);
        this.reconciliation = new Reconciliation(scopes, papers, ledger);
    }

    /** Does a step, at its hour. */
    boolean run(Step step) {
        clock.set(step.on().atZone(BEIJING).toInstant());
        return step.work().run(this);
    }

    ProjectCode code(String name) {
        return known(codes, name);
    }

    long spending(String name) {
        return known(spendingNumbers, name);
    }

    private static <T> T known(Map<String, T> among, String name) {
        T found = among.get(name);
        if (found == null) {
            throw new IllegalStateException("nobody made " + name);
        }
        return found;
    }

    @Override
    public void close() {
        pool.close();
    }
}
