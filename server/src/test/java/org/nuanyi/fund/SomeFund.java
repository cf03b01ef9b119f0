package org.nuanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.GrantResult.Granted;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Budgets;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Units;

/** The money of a district on a day of November 2026, and the people who see to it. */
public final class SomeFund {

    static final String DISTRICT = "110101";
    static final String DONGSI = "110101006";
    static final String CHAOYANGMEN = "110101007";
    static final String REQUEST = "request-1";
    static final long THOUSAND = 100_000;

    static final Scope OFFICE = as("li", "district-office", Reach.of(DISTRICT));
    static final Scope LEADER = as("wang", "district-leadership", Reach.of(DISTRICT));
    static final Scope FINANCE = as("qian", "finance", Reach.of(DISTRICT));
    static final Scope DONGSI_OFFICER = as("zhao", "unit-officer", Reach.of(DONGSI));

    /** Tuesday, at noon. */
    static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final MovableClock clock = new MovableClock(NOON);
    final Scopes scopes;
    final Accounts accounts = new Accounts();
    final Ledger ledger = new Ledger(clock);
    final Budgets budgets = new Budgets(ledger, accounts);
    final Flows flows =
            new Flows(
                    new Machines(List.of(Grants.machine(), Batches.machine())),
                    clock,
                    HolidayCalendar.CHINA);
    final Policies policies;
    final Grants grants;
    final BudgetDocuments papers;
    final Batches batches;
    final Payments payments;
    final Payees payees;

    private static final AtomicInteger STATIONS = new AtomicInteger(1_000_000);

    public SomeFund(Scopes scopes, Units units) {
        this.scopes = scopes;
        this.policies = new Policies(scopes, clock);
        this.grants = new Grants(scopes, flows, ledger, clock);
        this.papers = new BudgetDocuments(scopes, units, budgets, accounts, grants, clock);
        this.batches = new Batches(scopes, flows, clock);
        this.payments = new Payments(scopes, flows, ledger, clock);
        this.payees = new Payees(scopes, new AesGcmSealing(SealKey.generate()), clock);
    }

    static Scope as(String person, String role, Reach reach) {
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.of(REQUEST)), reach, reach);
    }

    /** Something of everything, the unit's. */
    public void fill(String unit) {
        Scope office = as("li", "district-office", Reach.everything());
        if (policies.find(office, TODAY).isEmpty()) {
            policies.enter(office, draft(LocalDate.of(2026, 1, 1), district(THOUSAND)));
        }
        fund(office, key(unit, Source.DISTRICT), 10 * THOUSAND);
        Granted granted = (Granted) open(office, station(), unit, TODAY);
        payees.enter(office, account(unit));
        batches.prepare(office, unit, "十一月", List.of(granted.grant().id()));
    }

    static NewPayee account(String unit) {
        return new NewPayee(unit, Optional.empty(), "工会", "工商银行", "6222 0000 1234 5678");
    }

    static StationCode station() {
        return StationCode.ofNumber(STATIONS.incrementAndGet());
    }

    static BudgetKey key(String unit, Source source) {
        return new BudgetKey(2026, unit, BudgetLine.NEW_STATION.id(), source.id());
    }

    static List<Share> district(long fen) {
        return List.of(new Share(Source.DISTRICT, fen));
    }

    static PolicyDraft draft(LocalDate validFrom, List<Share> newStation) {
        return new PolicyDraft(
                validFrom,
                "主席办公会",
                validFrom,
                "东工发〔2026〕1号",
                Map.of(BudgetLine.NEW_STATION, newStation));
    }

    /** Districts pay a thousand for each new station, from the first day of the year. */
    void enterThousand() {
        assertThat(policies.enter(OFFICE, draft(LocalDate.of(2026, 1, 1), district(THOUSAND))))
                .isInstanceOf(PolicyResult.Entered.class);
    }

    BudgetResult fund(Scope scope, BudgetKey key, long fen) {
        return papers.enter(scope, new BudgetDraft(key, fen, "东财〔2026〕7号", "年初下达", TODAY));
    }

    GrantResult open(Scope scope, StationCode station, String unit, LocalDate acceptedOn) {
        return scopes.in(
                scope,
                handle ->
                        grants.make(
                                handle,
                                scope,
                                NewGrant.opened(station, "JZ-2026-0001", unit, acceptedOn)));
    }

    /** A station of Dongsi that was accepted today. */
    Grant opened() {
        return opened(DONGSI);
    }

    Grant opened(String unit) {
        return ((Granted) open(OFFICE, station(), unit, TODAY)).grant();
    }

    Matter matter(Grant grant) {
        return grants.matter(OFFICE, grant.id());
    }

    /** Enough money for new stations of both units, and where it is sent. */
    void enoughForBoth() {
        enterThousand();
        for (String unit : List.of(DONGSI, CHAOYANGMEN)) {
            fund(OFFICE, key(unit, Source.DISTRICT), 100 * THOUSAND);
            payees.enter(OFFICE, account(unit));
        }
    }

    /** A batch of new stations of Dongsi, a draft. */
    long draft(int stations) {
        List<Long> ids = Stream.generate(this::opened).limit(stations).map(Grant::id).toList();
        return ((Done) batches.prepare(OFFICE, DISTRICT, "十一月补助", ids)).batch();
    }

    /** The same, submitted, approved, and begun to be paid. */
    long paying(int stations) {
        long batch = draft(stations);
        done(OFFICE, batch, "submit");
        done(LEADER, batch, "approve");
        done(FINANCE, batch, "begin");
        return batch;
    }

    void done(Scope scope, long batch, String event) {
        assertThat(act(scope, batch, event)).isEqualTo(new Done(batch));
    }

    BatchResult act(Scope scope, long batch, String event) {
        NewDeed deed = NewDeed.of(batches.matter(OFFICE, batch), Act.event(event));
        return batches.act(scope, batch, deed.because("看过"));
    }

    String state(long batch) {
        return batches.matter(OFFICE, batch).state();
    }

    List<PaymentLine> lines(long batch) {
        return batches.lines(OFFICE, batch);
    }

    /** Where the grants of a batch stand, in the order of its lines. */
    List<String> states(long batch) {
        return lines(batch).stream()
                .map(line -> grants.matter(OFFICE, line.grant()).state())
                .toList();
    }

    BatchResult pay(long batch, PaymentLine... lines) {
        List<Long> ids = Stream.of(lines).map(PaymentLine::id).toList();
        return payments.paid(FINANCE, batch, ids, "付-001", TODAY);
    }

    /** Granted, available, committed, obligated, paid. */
    List<Long> stages(BudgetKey key) {
        return scopes.in(
                OFFICE,
                handle ->
                        List.of(Stage.values()).stream()
                                .map(stage -> budgets.at(handle, key, stage))
                                .toList());
    }
}
