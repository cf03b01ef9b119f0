package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.BatchResult.Refused;
import org.nuanyi.fund.internal.BatchRules;
import org.nuanyi.fund.internal.BudgetStore;
import org.nuanyi.fund.internal.GrantStore;
import org.nuanyi.fund.internal.OpenBatch;
import org.nuanyi.fund.internal.Postings;
import org.nuanyi.fund.internal.Postings.Owed;
import org.nuanyi.fund.internal.Texts;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;

/**
 * What finance does with the lines of a batch that is being paid. What was paid is undone by its
 * opposite in the ledger, once. Thread-safe.
 */
@Singleton
public final class Payments {

    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Postings postings;
    private final Clock clock;

    public Payments(Scopes scopes, Flows flows, Ledger ledger, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.postings = new Postings(ledger);
        this.clock = clock;
    }

    /**
     * Lines were paid; all of these, or none. With the last line the batch ends.
     *
     * @param lines by their numbers
     * @param on the day of the voucher, not to come
     * @throws org.nuanyi.kernel.BadInput if the voucher has no number, or too long a one
     */
    public BatchResult paid(
            Scope scope, long batch, Collection<Long> lines, String voucher, LocalDate on) {
        String number = Texts.require("voucher", voucher, Texts.LONGEST_NUMBER);
        if (on.isAfter(LocalDate.now(clock))) {
            return new Refused(Reason.TO_COME, List.of());
        }
        Act act =
                Act.of("fund.pay", "batch", Long.toString(batch))
                        .giving(
                                Map.of(
                                        "voucher", number,
                                        "on", on.toString(),
                                        "lines", Integer.toString(lines.size())));
        return decide(
                scope,
                batch,
                lines,
                act,
                (handle, open, chosen) -> pay(handle, open, chosen, number, on));
    }

    /**
     * Lines could not be paid; their grants are payable again.
     *
     * @throws org.nuanyi.kernel.BadInput if nobody says why, or at too great length
     */
    public BatchResult failed(Scope scope, long batch, Collection<Long> lines, String why) {
        String reason = Texts.require("why", why, Texts.LONGEST_REASON);
        Act act =
                Act.of("fund.fail", "batch", Long.toString(batch))
                        .giving(Map.of("why", reason, "lines", Integer.toString(lines.size())));
        return decide(
                scope,
                batch,
                lines,
                act,
                (_, open, chosen) -> {
                    chosen.forEach(line -> open.store().failed(line.id(), reason));
                    return open.moveGrants(grants(chosen), "fail", "posted", reason);
                });
    }

    private interface Verdict {
        BatchResult of(Handle handle, OpenBatch open, List<PaymentLine> chosen);
    }

    private BatchResult decide(
            Scope scope, long batch, Collection<Long> lines, Act act, Verdict decision) {
        return scopes.in(
                scope,
                handle -> {
                    OpenBatch open = OpenBatch.hold(handle, scope, flows, batch);
                    if (!open.matter().state().equals("paying")) {
                        return new BatchResult.NotNow(Decision.Reason.NO_SUCH_EVENT);
                    }
                    Optional<Reason> against = against(open, scope);
                    if (against.isPresent()) {
                        return new Refused(against.get(), List.of());
                    }
                    List<PaymentLine> chosen = chosen(open, Set.copyOf(lines));
                    if (chosen.isEmpty() || chosen.size() != Set.copyOf(lines).size()) {
                        return new Refused(
                                lines.isEmpty() ? Reason.EMPTY : Reason.DECIDED, List.of());
                    }
                    return Whole.orNothing(
                            handle,
                            result -> result instanceof Done,
                            () -> {
                                BatchResult result = decision.of(handle, open, chosen);
                                if (result instanceof Done) {
                                    open.finish();
                                    Audit.done(handle, scope, open.batch().unit(), act);
                                }
                                return result;
                            });
                });
    }

    private static Optional<Reason> against(OpenBatch open, Scope scope) {
        return BatchRules.againstPayment(
                open.hands(), scope.actor().id(), open.batch(), open.lines());
    }

    private static List<PaymentLine> chosen(OpenBatch open, Set<Long> lines) {
        return open.lines().stream()
                .filter(line -> lines.contains(line.id()) && line.isOpen())
                .toList();
    }

    private BatchResult pay(
            Handle handle, OpenBatch open, List<PaymentLine> chosen, String voucher, LocalDate on) {
        Map<Long, Grant> grants = locked(handle, grants(chosen));
        for (PaymentLine line : chosen) {
            Grant grant = found(grants, line.grant());
            PostResult posted =
                    postings.step(handle, BudgetStep.PAY, Owed.of(grant), "pay/" + line.id(), on);
            if (!(posted instanceof PostResult.Posted(long posting))) {
                return new Refused(Reason.NOT_OWED, List.of(grant.id()));
            }
            open.store().paid(line.id(), new PaymentLine.Paid(on, voucher, posting));
        }
        return open.moveGrants(grants(chosen), "pay", "posted", "");
    }

    /**
     * Undoes the payment of a line, once.
     *
     * @param forGood whether the grant will not be paid again; then it is not owed any more
     * @throws NotFound if there is no such line
     */
    public BatchResult reverse(Scope scope, long batch, long line, String why, boolean forGood) {
        String reason = Texts.require("why", why, Texts.LONGEST_REASON);
        return scopes.in(
                scope,
                handle -> {
                    OpenBatch open = OpenBatch.hold(handle, scope, flows, batch);
                    Optional<Reason> against = against(open, scope);
                    if (against.isPresent()) {
                        return new Refused(against.get(), List.of());
                    }
                    return Whole.orNothing(
                            handle,
                            result -> result instanceof Done,
                            () -> reverse(handle, scope, open, line, reason, forGood));
                });
    }

    private BatchResult reverse(
            Handle handle, Scope scope, OpenBatch open, long id, String why, boolean forGood) {
        PaymentLine line =
                open.lines().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> missing(id));
        if (line.paid().isEmpty() || line.reversed().isPresent()) {
            return new Refused(Reason.NOT_PAID, List.of(line.grant()));
        }
        LocalDate today = LocalDate.now(clock);
        Grant grant = found(locked(handle, List.of(line.grant())), line.grant());
        long posting =
                Postings.require(
                        ledger.reverse(
                                handle,
                                line.paid().get().posting(),
                                "fund.unpaid/" + line.id(),
                                today,
                                why));
        open.store().reversed(line.id(), new PaymentLine.Reversed(today, why, posting));
        if (forGood) {
            postings.undoFunding(handle, grant, grant.funding().orElseThrow(), today, why);
            new GrantStore(handle).undo(grant.id(), today);
        }
        Audit.done(
                handle,
                scope,
                line.unit(),
                Act.of("fund.reverse", "payment", Long.toString(id)).giving(Map.of("why", why)));
        return open.moveGrants(List.of(grant.id()), forGood ? "revoke" : "repay", "posted", why);
    }

    /** The grants, with the budget lines they are owed from. */
    private static Map<Long, Grant> locked(Handle handle, Collection<Long> ids) {
        GrantStore store = new GrantStore(handle);
        new BudgetStore(handle)
                .lock(
                        store.list(ids).stream()
                                .flatMap(grant -> grant.keys().stream())
                                .collect(Collectors.toSet()));
        return store.lock(ids).stream().collect(Collectors.toMap(Grant::id, Function.identity()));
    }

    private static Grant found(Map<Long, Grant> grants, long id) {
        return Optional.ofNullable(grants.get(id))
                .orElseThrow(() -> new NotFound("There is no grant " + id + "."));
    }

    private static List<Share> shares(Grant grant) {
        return grant.funding().map(Grant.Funding::shares).orElse(List.of());
    }

    private static List<Long> grants(List<PaymentLine> lines) {
        return lines.stream().map(PaymentLine::grant).toList();
    }

    private static NotFound missing(long line) {
        return new NotFound("There is no payment " + line + ".");
    }
}
