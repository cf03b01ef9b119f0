package org.nuanyi.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act.Event;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;
import org.nuanyi.upkeep.internal.SpendingMoves;
import org.nuanyi.upkeep.internal.SpendingStore;
import org.nuanyi.upkeep.internal.SpendingTexts;
import org.nuanyi.upkeep.internal.UpkeepFlow;

/**
 * What was spent on stations: entered with its receipt, agreed, paid. Nothing agreed is ever
 * changed; it is returned, or undone by its opposite. Thread-safe.
 */
@Singleton
public final class Spendings {

    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Clock clock;

    public Spendings(Scopes scopes, Flows flows, Ledger ledger, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The lifecycle of a spending. */
    public static Machine machine() {
        return Machines.read(UpkeepFlow.SPENDING, UpkeepFlow.guards(UpkeepFlow.SPENDING));
    }

    /**
     * Enters what was spent, a draft.
     *
     * @throws org.nuanyi.kernel.BadInput that names the field
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public UpkeepResult enter(Scope scope, NewSpending wanted) {
        NewSpending says = SpendingTexts.tidy(wanted);
        if (says.spentOn().isAfter(today())) {
            return new Refused(Reason.TO_COME);
        }
        return scopes.in(
                scope,
                handle -> {
                    SpendingStore store = new SpendingStore(handle);
                    return store.add(says, scope.actor().id(), clock.instant())
                            .<UpkeepResult>map(id -> begin(handle, scope, id, says))
                            .orElseGet(() -> new Refused(Reason.SAME_RECEIPT, store.same(says)));
                });
    }

    private UpkeepResult begin(Handle handle, Scope scope, long id, NewSpending says) {
        flows.begin(handle, scope, UpkeepFlow.SPENDING, Long.toString(id), says.unit());
        Audit.done(handle, scope, says.unit(), act("upkeep.spend", id, says));
        return new Done(id);
    }

    /**
     * Corrects what a draft says; its unit stays.
     *
     * @throws org.nuanyi.kernel.BadInput that names the field
     * @throws org.nuanyi.kernel.NotFound if there is no such spending
     */
    public UpkeepResult correct(Scope scope, long id, NewSpending wanted) {
        NewSpending says = SpendingTexts.tidy(wanted);
        if (says.spentOn().isAfter(today())) {
            return new Refused(Reason.TO_COME);
        }
        return scopes.in(
                scope,
                handle -> {
                    Spending before = held(handle, List.of(id)).getFirst();
                    if (!flow(handle, scope, id).isIn("draft")) {
                        return UpkeepFlow.notNow();
                    }
                    SpendingStore store = new SpendingStore(handle);
                    if (!store.correct(id, says)) {
                        return new Refused(Reason.SAME_RECEIPT, store.same(says));
                    }
                    Audit.done(
                            handle,
                            scope,
                            before.says().unit(),
                            Act.of("upkeep.correct", UpkeepFlow.SPENDING, Long.toString(id))
                                    .changing(said(before.says()), said(says)));
                    return new Done(id);
                });
    }

    /**
     * Does something with it that its lifecycle has: submits, agrees, returns, withdraws, reverses
     * it, and what every lifecycle has. Money moves with it. It is paid by {@link #pay}.
     *
     * @throws org.nuanyi.kernel.NotFound if there is no such spending
     */
    public UpkeepResult act(Scope scope, long id, NewDeed wanted) {
        if (wanted.act() instanceof Event(String event, var _) && event.equals("pay")) {
            return UpkeepFlow.notNow(); // what voucher?
        }
        return scopes.in(
                scope,
                handle -> {
                    Spending spending = held(handle, List.of(id)).getFirst();
                    return UpkeepFlow.whole(
                            handle, () -> moves(handle, scope, spending).act(wanted));
                });
    }

    /**
     * Spendings were paid, as one voucher says; all of these, or none.
     *
     * @param on the day of the voucher, not to come
     * @return done with the first of them
     * @throws org.nuanyi.kernel.BadInput if the voucher has no number, or too long a one
     */
    public UpkeepResult pay(Scope scope, Collection<Long> ids, String voucher, LocalDate on) {
        String number = SpendingTexts.voucher(voucher);
        if (on.isAfter(today())) {
            return new Refused(Reason.TO_COME);
        }
        if (ids.isEmpty()) {
            return new Refused(Reason.NOTHING_CHOSEN);
        }
        return scopes.in(
                scope,
                handle ->
                        UpkeepFlow.whole(
                                handle,
                                () -> {
                                    UpkeepResult result = UpkeepFlow.notNow();
                                    for (Spending one : held(handle, Set.copyOf(ids))) {
                                        result = pay(handle, scope, one, number, on);
                                        if (!(result instanceof Done)) {
                                            return result;
                                        }
                                    }
                                    return result;
                                }));
    }

    private UpkeepResult pay(
            Handle handle, Scope scope, Spending spending, String voucher, LocalDate on) {
        UpkeepFlow flow = flow(handle, scope, spending.id());
        if (!flow.isIn("agreed")) {
            return new Refused(Reason.NOT_TO_BE_PAID, List.of(spending.id()));
        }
        NewDeed deed = NewDeed.of(flow.matter(), org.nuanyi.core.flow.Act.event("pay"));
        UpkeepResult paid = moves(handle, scope, spending).pay(deed, voucher, on);
        if (paid instanceof Done) {
            Audit.done(
                    handle,
                    scope,
                    spending.says().unit(),
                    Act.of("upkeep.pay", UpkeepFlow.SPENDING, Long.toString(spending.id()))
                            .giving(Map.of("voucher", voucher, "on", on.toString())));
        }
        return paid;
    }

    /**
     * The spending.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Spending spending(Scope scope, long id) {
        return scopes.in(scope, handle -> spending(handle, id));
    }

    /** Those of these numbers that the scope may see, by their numbers. */
    public List<Spending> list(Scope scope, Collection<Long> ids) {
        return scopes.in(scope, handle -> new SpendingStore(handle).list(ids));
    }

    /**
     * Those of a year, the latest first.
     *
     * @param unit empty for all that the scope may see
     */
    public List<Spending> list(Scope scope, int year, String unit, int limit, int offset) {
        return scopes.in(
                scope, handle -> new SpendingStore(handle).list(year, unit, limit, offset));
    }

    /** Those that stand in a state; who waits longest comes first. */
    public List<Spending> listIn(Scope scope, String state, int limit, int offset) {
        return scopes.in(
                scope,
                handle -> {
                    List<Long> ids =
                            flows.listIn(handle, UpkeepFlow.SPENDING, List.of(state)).stream()
                                    .skip(offset)
                                    .limit(limit)
                                    .map(matter -> Long.valueOf(matter.subject()))
                                    .toList();
                    Map<Long, Spending> found =
                            new SpendingStore(handle)
                                    .list(ids).stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Spending::id, Function.identity()));
                    return ids.stream().filter(found::containsKey).map(found::get).toList();
                });
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).matter());
    }

    /** Where several stand, by their numbers. */
    public Map<Long, Matter> matters(Scope scope, Collection<Long> ids) {
        List<String> subjects = ids.stream().map(String::valueOf).toList();
        return scopes.in(
                scope,
                handle ->
                        flows.findAll(handle, UpkeepFlow.SPENDING, subjects).stream()
                                .collect(
                                        Collectors.toMap(
                                                matter -> Long.valueOf(matter.subject()),
                                                Function.identity())));
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).history());
    }

    /** Those, which nobody else changes before the transaction ends. */
    private static List<Spending> held(Handle handle, Collection<Long> ids) {
        SpendingStore store = new SpendingStore(handle);
        int held = store.lock(ids).size();
        List<Spending> found = store.list(ids);
        if (found.size() < ids.size()) {
            throw UpkeepFlow.missing(ids.iterator().next());
        }
        if (held < found.size()) {
            throw Forbidden.ofAnotherUnit();
        }
        return found;
    }

    private static Spending spending(Handle handle, long id) {
        return new SpendingStore(handle)
                .list(List.of(id)).stream().findFirst().orElseThrow(() -> UpkeepFlow.missing(id));
    }

    private SpendingMoves moves(Handle handle, Scope scope, Spending spending) {
        return new SpendingMoves(
                handle,
                ledger,
                flow(handle, scope, spending.id()),
                spending,
                scope.actor().id(),
                today());
    }

    private UpkeepFlow flow(Handle handle, Scope scope, long id) {
        return new UpkeepFlow(handle, scope, flows, UpkeepFlow.SPENDING, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Act act(String what, long id, NewSpending says) {
        return Act.of(what, UpkeepFlow.SPENDING, Long.toString(id)).giving(said(says));
    }

    private static Map<String, String> said(NewSpending says) {
        return Map.of(
                "station", says.station().map(Object::toString).orElse(""),
                "category", says.category().id(),
                "source", says.source().id(),
                "fen", Yuan.text(says.fen()),
                "on", says.spentOn().toString(),
                "seller", says.seller(),
                "number", says.number());
    }
}
