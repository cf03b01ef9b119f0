package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetDraft;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.GrantResult.Granted;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.NewGrant;
import org.nuanyi.fund.NewPayee;
import org.nuanyi.fund.Payees;
import org.nuanyi.fund.Payments;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.PolicyDraft;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;

/** Makes money of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class MoneyRows {

    private static final Scope OFFICE = everythingAs("office", "district-office");

    /** What is done with a batch, and by whom, in this order. */
    private static final Map<String, Scope> WAY =
            Map.of(
                    "submit", OFFICE,
                    "approve", everythingAs("leader", "district-leadership"),
                    "begin", everythingAs("finance", "finance"));

    private final Scopes scopes;
    private final Policies policies;
    private final BudgetDocuments papers;
    private final Grants grants;
    private final Payees payees;
    private final Batches batches;
    private final Payments payments;
    private final Clock clock;

    MoneyRows(
            Scopes scopes,
            Policies policies,
            BudgetDocuments papers,
            Grants grants,
            Payees payees,
            Batches batches,
            Payments payments,
            Clock clock) {
        this.scopes = scopes;
        this.policies = policies;
        this.papers = papers;
        this.grants = grants;
        this.payees = payees;
        this.batches = batches;
        this.payments = payments;
        this.clock = clock;
    }

    /** A grant of the station, with money. */
    synchronized String grant(String unit, StationCode station, String mark) {
        LocalDate today = LocalDate.now(clock);
        if (policies.find(OFFICE, today).isEmpty()) {
            policies.enter(
                    OFFICE,
                    new PolicyDraft(
                            today,
                            "会",
                            today,
                            "1",
                            Map.of(
                                    BudgetLine.NEW_STATION,
                                    List.of(new Share(Source.DISTRICT, 100_000)))));
        }
        for (Share share :
                policies.find(OFFICE, today).orElseThrow().shares(BudgetLine.NEW_STATION)) {
            BudgetKey key =
                    new BudgetKey(
                            today.getYear(),
                            unit,
                            BudgetLine.NEW_STATION.id(),
                            share.source().id());
            papers.enter(OFFICE, new BudgetDraft(key, share.fen(), mark, mark, today));
        }
        return scopes.in(
                OFFICE,
                handle -> {
                    NewGrant wanted = NewGrant.opened(station, "JZ", unit, today);
                    Granted made = (Granted) grants.make(handle, OFFICE, wanted);
                    return Long.toString(made.grant().id());
                });
    }

    String payee(String unit, String mark) {
        return Long.toString(
                payees.enter(
                                OFFICE,
                                new NewPayee(unit, Optional.empty(), mark, mark, "622200001234"))
                        .id());
    }

    /** A batch of one grant, with which so much was done. */
    String batch(String unit, String grant, String mark, List<String> events) {
        Done made = (Done) batches.prepare(OFFICE, unit, mark, List.of(Long.valueOf(grant)));
        for (String event : events) {
            Scope scope = Optional.ofNullable(WAY.get(event)).orElseThrow();
            batches.act(
                    scope,
                    made.batch(),
                    NewDeed.of(batches.matter(scope, made.batch()), Act.event(event)));
        }
        return Long.toString(made.batch());
    }

    /** Its line. */
    String line(String batch) {
        return Long.toString(batches.lines(OFFICE, Long.parseLong(batch)).getFirst().id());
    }

    /** Whose grant is in it. */
    String grantOf(String batch) {
        return Long.toString(batches.lines(OFFICE, Long.parseLong(batch)).getFirst().grant());
    }

    String today() {
        return LocalDate.now(clock).toString();
    }

    /** Says that it was paid. */
    void pay(String batch) {
        payments.paid(
                everythingAs("finance", "finance"),
                Long.parseLong(batch),
                List.of(Long.valueOf(line(batch))),
                "付",
                LocalDate.now(clock));
    }
}
