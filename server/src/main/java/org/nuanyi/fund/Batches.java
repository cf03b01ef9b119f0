package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.BatchResult.Reason;
import org.nuanyi.fund.BatchResult.Refused;
import org.nuanyi.fund.internal.BatchRules;
import org.nuanyi.fund.internal.BatchStore;
import org.nuanyi.fund.internal.GrantStore;
import org.nuanyi.fund.internal.OpenBatch;
import org.nuanyi.fund.internal.PayeeStore;
import org.nuanyi.fund.internal.Texts;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.station.StationCode;

/**
 * Grants that are paid together: put together, approved and paid by three people. What was
 * submitted is frozen; approval and payment look that it is still the same. Thread-safe.
 */
@Singleton
public final class Batches {

    /** So many grants at once. */
    public static final int MOST_LINES = 2_000;

    private static final int LONGEST_TITLE = 100;

    private final Scopes scopes;
    private final Flows flows;
    private final Clock clock;

    public Batches(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /** The lifecycle of a batch. */
    public static Machine machine() {
        return Machines.read(OpenBatch.MACHINE, OpenBatch.guards());
    }

    /**
     * Puts payable grants together; all of them, or none.
     *
     * @param unit code of who pays
     * @throws org.nuanyi.kernel.BadInput if the title is missing or too long
     */
    public BatchResult prepare(Scope scope, String unit, String title, Collection<Long> grants) {
        String words = Texts.require("title", title, LONGEST_TITLE);
        if (grants.isEmpty() || grants.size() > MOST_LINES) {
            return new Refused(Reason.EMPTY, List.of());
        }
        return scopes.in(
                scope,
                handle ->
                        whole(
                                handle,
                                () -> {
                                    long id =
                                            new BatchStore(handle)
                                                    .add(
                                                            unit,
                                                            words,
                                                            scope.actor().id(),
                                                            clock.instant());
                                    flows.begin(
                                            handle,
                                            scope,
                                            OpenBatch.MACHINE,
                                            Long.toString(id),
                                            unit);
                                    return add(
                                            handle,
                                            OpenBatch.hold(handle, scope, flows, id),
                                            Set.copyOf(grants));
                                }));
    }

    /** Adds grants to a draft; all of them, or none. */
    public BatchResult add(Scope scope, long batch, Collection<Long> grants) {
        return inDraft(scope, batch, (handle, open) -> add(handle, open, Set.copyOf(grants)));
    }

    /** Takes grants out of a draft; they are payable again. */
    public BatchResult remove(Scope scope, long batch, Collection<Long> grants) {
        return inDraft(scope, batch, (_, open) -> remove(open, Set.copyOf(grants)));
    }

    private static BatchResult add(Handle handle, OpenBatch open, Set<Long> grants) {
        BatchResult moved = open.moveGrants(grants, "batch", "listed", "");
        if (moved instanceof Done(long id)) {
            open.store().addLines(id, new GrantStore(handle).list(grants));
        }
        return moved;
    }

    private static BatchResult remove(OpenBatch open, Set<Long> grants) {
        List<Long> strangers =
                grants.stream()
                        .filter(
                                grant ->
                                        open.lines().stream()
                                                .noneMatch(line -> line.grant() == grant))
                        .toList();
        if (!strangers.isEmpty()) {
            return new Refused(Reason.DECIDED, strangers);
        }
        BatchResult moved = open.moveGrants(grants, "unbatch", "listed", "");
        if (moved instanceof Done(long id)) {
            open.store().removeLines(id, grants);
        }
        return moved;
    }

    private interface Change {
        BatchResult in(Handle handle, OpenBatch open);
    }

    private BatchResult inDraft(Scope scope, long batch, Change change) {
        return scopes.in(
                scope,
                handle -> {
                    OpenBatch open = OpenBatch.hold(handle, scope, flows, batch);
                    return open.matter().state().equals("draft")
                            ? whole(handle, () -> change.in(handle, open))
                            : new Refused(Reason.CHANGED, List.of());
                });
    }

    /**
     * Does something with the batch itself: submits, approves, returns it, begins to pay, ends it,
     * or what every lifecycle has. Its guards are looked at here.
     *
     * @throws NotFound if there is no such batch
     */
    public BatchResult act(Scope scope, long batch, NewDeed wanted) {
        return scopes.in(
                scope,
                handle -> {
                    OpenBatch open = OpenBatch.hold(handle, scope, flows, batch);
                    return whole(
                            handle,
                            () ->
                                    switch (wanted.act()) {
                                        case Act.Event(String event, var _) ->
                                                event(handle, scope, open, event, wanted);
                                        case Act.TakeBack() -> takeBack(open, wanted);
                                        default -> open.act(wanted);
                                    });
                });
    }

    private BatchResult event(
            Handle handle, Scope scope, OpenBatch open, String event, NewDeed wanted) {
        String person = scope.actor().id();
        return switch (event) {
            case "submit" -> submit(handle, open, wanted);
            case "approve" ->
                    guarded(
                            open,
                            wanted,
                            BatchRules.againstApproval(
                                    open.hands(), person, open.batch(), open.lines()),
                            "approvable");
            case "begin" ->
                    guarded(
                            open,
                            wanted,
                            BatchRules.againstPayment(
                                    open.hands(), person, open.batch(), open.lines()),
                            "payer");
            case "end" -> end(open, wanted);
            default -> open.act(wanted);
        };
    }

    private static BatchResult guarded(
            OpenBatch open, NewDeed wanted, Optional<Reason> against, String guard) {
        return against.<BatchResult>map(why -> new Refused(why, List.of()))
                .orElseGet(() -> open.act(wanted.holding(guard)));
    }

    /** Freezes who gets how much and where. */
    private static BatchResult submit(Handle handle, OpenBatch open, NewDeed wanted) {
        List<PaymentLine> lines = open.lines();
        if (lines.isEmpty()) {
            return new Refused(Reason.EMPTY, List.of());
        }
        Map<Long, Long> payees = payees(handle, lines);
        List<Long> without =
                lines.stream()
                        .filter(line -> !payees.containsKey(line.id()))
                        .map(PaymentLine::grant)
                        .toList();
        if (!without.isEmpty()) {
            return new Refused(Reason.NO_PAYEE, without);
        }
        BatchResult result = open.act(wanted.holding("complete"));
        if (result instanceof Done(long id)) {
            open.store().send(payees);
            open.store().seal(id, BatchRules.checksum(id, open.lines()));
        }
        return result;
    }

    /** Where each line is sent: the station's own account, or that of its unit. */
    private static Map<Long, Long> payees(Handle handle, List<PaymentLine> lines) {
        Map<String, Long> ofUnits = new HashMap<>();
        Map<StationCode, Long> ofStations = new HashMap<>();
        for (Payee payee : new PayeeStore(handle).listCurrent()) {
            payee.station()
                    .ifPresentOrElse(
                            station -> ofStations.put(station, payee.id()),
                            () -> ofUnits.put(payee.unit(), payee.id()));
        }
        Map<Long, StationCode> stations = new HashMap<>();
        new GrantStore(handle)
                .list(lines.stream().map(PaymentLine::grant).toList())
                .forEach(grant -> stations.put(grant.id(), grant.station()));
        Map<Long, Long> chosen = new HashMap<>();
        for (PaymentLine line : lines) {
            Optional.ofNullable(stations.get(line.grant()))
                    .map(ofStations::get)
                    .or(() -> Optional.ofNullable(ofUnits.get(line.unit())))
                    .ifPresent(payee -> chosen.put(line.id(), payee));
        }
        return chosen;
    }

    /** Its grants are payable again. */
    private static BatchResult end(OpenBatch open, NewDeed wanted) {
        BatchResult ended = open.act(wanted.holding("emptied"));
        List<Long> grants = open.lines().stream().map(PaymentLine::grant).toList();
        return ended instanceof Done ? open.moveGrants(grants, "unbatch", "listed", "") : ended;
    }

    /** What was paid is undone by its opposite, not by taking a step back. */
    private static BatchResult takeBack(OpenBatch open, NewDeed wanted) {
        return open.lines().stream().allMatch(PaymentLine::isOpen)
                ? open.act(wanted)
                : new Refused(Reason.DECIDED, List.of());
    }

    private static BatchResult whole(Handle handle, Supplier<BatchResult> work) {
        return Whole.orNothing(handle, result -> result instanceof Done, work);
    }

    /**
     * The batch.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Batch batch(Scope scope, long id) {
        return scopes.in(scope, handle -> batch(handle, id));
    }

    private static Batch batch(Handle handle, long id) {
        return new BatchStore(handle)
                .find(id)
                .orElseThrow(() -> new NotFound("There is no batch " + id + "."));
    }

    /** The newest first. */
    public List<Batch> list(Scope scope, int limit, int offset) {
        return scopes.in(scope, handle -> new BatchStore(handle).list(limit, offset));
    }

    /** Its lines, in the order in which they were added. */
    public List<PaymentLine> lines(Scope scope, long id) {
        return scopes.in(scope, handle -> new BatchStore(handle).lines(id));
    }

    /** Every line by which a grant was to be paid, the first first. */
    public List<PaymentLine> linesOf(Scope scope, long grant) {
        return scopes.in(scope, handle -> new BatchStore(handle).linesOf(grant));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(
                scope,
                handle ->
                        flows.find(handle, OpenBatch.MACHINE, Long.toString(id))
                                .orElseThrow(() -> new NotFound("There is no batch " + id + ".")));
    }

    /** Where several stand, by their numbers. */
    public Map<Long, Matter> matters(Scope scope, Collection<Long> ids) {
        return scopes.in(
                scope,
                handle -> {
                    Map<Long, Matter> matters = new HashMap<>();
                    flows.findAll(
                                    handle,
                                    OpenBatch.MACHINE,
                                    ids.stream().map(String::valueOf).toList())
                            .forEach(matter -> matters.put(Long.valueOf(matter.subject()), matter));
                    return matters;
                });
    }

    /** All that was done with it. */
    public List<PastDeed> history(Scope scope, Matter matter) {
        return scopes.in(scope, handle -> flows.history(handle, matter.id()));
    }
}
