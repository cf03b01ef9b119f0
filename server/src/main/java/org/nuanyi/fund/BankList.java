package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.fund.internal.BatchStore;
import org.nuanyi.fund.internal.GrantStore;
import org.nuanyi.fund.internal.OpenBatch;
import org.nuanyi.fund.internal.PayeeStore;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** What the bank gets: the lines of an approved batch with the numbers of accounts. Thread-safe. */
@Singleton
public final class BankList {

    private static final List<String> STATES = List.of("approved", "paying");

    private final Scopes scopes;
    private final Flows flows;
    private final Sealing sealing;

    public BankList(Scopes scopes, Flows flows, Sealing sealing) {
        this.scopes = scopes;
        this.flows = flows;
        this.sealing = sealing;
    }

    /**
     * The lines that are neither paid nor failed. That somebody took them is noted.
     *
     * @throws Conflict if the batch is not approved, or is paid already
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change the batch
     */
    public List<BankLine> take(Scope scope, long batch) {
        return scopes.in(
                scope,
                handle -> {
                    OpenBatch open = OpenBatch.hold(handle, scope, flows, batch);
                    if (!STATES.contains(open.matter().state())) {
                        throw new Conflict("batch", "Only what is approved is sent to the bank.");
                    }
                    List<PaymentLine> lines =
                            new BatchStore(handle)
                                    .lines(batch).stream().filter(PaymentLine::isOpen).toList();
                    Audit.done(handle, scope, open.batch().unit(), act(batch, lines));
                    return lines(handle, lines);
                });
    }

    private List<BankLine> lines(Handle handle, List<PaymentLine> lines) {
        PayeeStore store = new PayeeStore(handle);
        Map<Long, Payee> payees =
                store.list(lines.stream().flatMap(line -> line.payee().stream()).toList());
        Map<Long, String> numbers =
                payees.keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        id ->
                                                store.findNumber(id)
                                                        .map(sealing::open)
                                                        .orElseThrow()));
        Map<Long, Grant> grants =
                new GrantStore(handle)
                        .list(lines.stream().map(PaymentLine::grant).toList()).stream()
                                .collect(Collectors.toMap(Grant::id, Function.identity()));
        return lines.stream().map(line -> line(line, payees, numbers, grants)).toList();
    }

    private static BankLine line(
            PaymentLine line,
            Map<Long, Payee> payees,
            Map<Long, String> numbers,
            Map<Long, Grant> grants) {
        Payee payee = found(payees, line.payee().orElse(0L));
        Grant grant = found(grants, line.grant());
        return new BankLine(
                line.id(),
                payee.holder(),
                payee.bank(),
                found(numbers, payee.id()),
                line.fen(),
                grant.line().chinese() + " " + grant.station());
    }

    private static <T> T found(Map<Long, T> among, long id) {
        return Optional.ofNullable(among.get(id))
                .orElseThrow(() -> new NotFound("There is no account for a line."));
    }

    private static Act act(long batch, List<PaymentLine> lines) {
        return Act.of("fund.bank-export", "batch", Long.toString(batch))
                .giving(Map.of("lines", Integer.toString(lines.size())));
    }
}
