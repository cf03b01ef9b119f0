package org.nuanyi.fund.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.BatchResult.Refused;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;

/** A batch with its lines and its matter, while its transaction holds it. */
public final class OpenBatch {

    /** The machine of batches. */
    public static final String MACHINE = "payment";

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final BatchStore store;
    private final long id;

    private OpenBatch(Handle handle, Scope scope, Flows flows, long id) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.store = new BatchStore(handle);
        this.id = id;
    }

    /**
     * The batch, which nobody else changes before the transaction ends.
     *
     * @throws NotFound if there is none that the scope may see
     * @throws Forbidden if the scope may see it and not change it
     */
    public static OpenBatch hold(Handle handle, Scope scope, Flows flows, long id) {
        BatchStore store = new BatchStore(handle);
        if (!store.lock(id)) {
            throw store.find(id).isPresent() ? Forbidden.ofAnotherUnit() : missing(id);
        }
        return new OpenBatch(handle, scope, flows, id);
    }

    public BatchStore store() {
        return store;
    }

    public Batch batch() {
        return store.find(id).orElseThrow(() -> missing(id));
    }

    public List<PaymentLine> lines() {
        return store.lines(id);
    }

    public Matter matter() {
        return flows.find(handle, MACHINE, Long.toString(id)).orElseThrow(() -> missing(id));
    }

    public BatchRules.Hands hands() {
        return BatchRules.hands(batch(), flows.history(handle, matter().id()));
    }

    /** Does something with the batch. */
    public BatchResult act(NewDeed deed) {
        return result(flows.act(handle, scope, deed));
    }

    /** Leads it on by an event, as its matter stands now. */
    public BatchResult event(String event, String guard) {
        return act(NewDeed.of(matter(), Act.event(event)).holding(guard));
    }

    /**
     * Leads grants on, in the order of their numbers; all of them, or nothing is done.
     *
     * @param why empty where nothing is to be explained
     */
    public BatchResult moveGrants(Collection<Long> grants, String event, String guard, String why) {
        Map<String, Matter> matters =
                flows
                        .findAll(
                                handle,
                                GrantFunding.MACHINE,
                                grants.stream().map(String::valueOf).toList())
                        .stream()
                        .collect(Collectors.toMap(Matter::subject, Function.identity()));
        List<Long> stuck =
                grants.stream()
                        .sorted(Comparator.naturalOrder())
                        .filter(grant -> !isMoved(matters, grant, event, guard, why))
                        .toList();
        return stuck.isEmpty() ? new BatchResult.Done(id) : new Refused(Reason.NOT_PAYABLE, stuck);
    }

    private boolean isMoved(
            Map<String, Matter> matters, long grant, String event, String guard, String why) {
        return Optional.ofNullable(matters.get(Long.toString(grant)))
                .map(matter -> NewDeed.of(matter, Act.event(event)).holding(guard).because(why))
                .filter(deed -> flows.act(handle, scope, deed) instanceof FlowResult.Done)
                .isPresent();
    }

    /** Ends it when no line is open any more, by what became of them. */
    public void finish() {
        List<PaymentLine> lines = lines();
        if (lines.stream().anyMatch(PaymentLine::isOpen)) {
            return;
        }
        long paid = lines.stream().filter(line -> line.paid().isPresent()).count();
        BatchResult ended =
                paid == 0
                        ? event("give-up", "none-paid")
                        : paid == lines.size()
                                ? event("finish", "all-paid")
                                : event("finish-part", "some-paid");
        if (!(ended instanceof BatchResult.Done)) {
            throw new IllegalStateException("a batch that is paid does not end: " + ended);
        }
    }

    private BatchResult result(FlowResult result) {
        return switch (result) {
            case FlowResult.Done _ -> new BatchResult.Done(id);
            case FlowResult.Refused(var why) -> new BatchResult.NotNow(why);
            case FlowResult.Overtaken(Matter now) -> new BatchResult.Overtaken(now);
        };
    }

    /** Guards of the machine of batches. */
    public static Set<String> guards() {
        return Set.of(
                "complete", "emptied", "approvable", "payer", "all-paid", "some-paid", "none-paid");
    }

    private static NotFound missing(long id) {
        return new NotFound("There is no batch " + id + ".");
    }
}
