package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act.Event;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.RepairStore;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;

/**
 * Repairs (维修) of pieces of which {@link Faults} were reported. No money moves by them.
 * Thread-safe.
 */
@Singleton
public final class Repairs {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final Flows flows;
    private final Assets assets;
    private final Clock clock;

    public Repairs(Scopes scopes, Flows flows, Assets assets, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.assets = assets;
        this.clock = clock;
    }

    /** The lifecycle of a repair. */
    public static Machine machine() {
        return Machines.read(EquipmentFlow.REPAIR, EquipmentFlow.REPAIR_GUARDS);
    }

    /**
     * Somebody is to repair it.
     *
     * @param seen how many deeds there were when it was read
     * @throws BadInput that names the field: {@code repairer}, {@code expected}
     * @throws org.nuanyi.kernel.NotFound if there is no such repair
     */
    public EquipmentResult order(Scope scope, long id, int seen, RepairOrder wanted) {
        RepairOrder order =
                new RepairOrder(
                        TypedText.require("repairer", wanted.repairer(), LONGEST_NAME),
                        amount("expected", wanted.expected()),
                        wanted.until());
        if (order.until().isBefore(today())) {
            return new Refused(Reason.PAST);
        }
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    Repair repair = held(handle, id);
                    EquipmentFlow flow = flow(handle, scope, id);
                    NewDeed deed = deed(flow.matter(), seen, "order", "").until(order.until());
                    EquipmentResult done = flow.act(deed, "arranged");
                    if (done instanceof Done) {
                        new RepairStore(handle).order(id, order);
                        note(handle, scope, repair.unit(), id, "order", said(order));
                    }
                    return done;
                });
    }

    /**
     * It works again.
     *
     * @param seen how many deeds there were when it was read
     * @param words what was done to it; may be empty
     * @throws BadInput that names the field: {@code cost}, {@code spending}, {@code note}
     * @throws org.nuanyi.kernel.NotFound if there is no such repair
     */
    public EquipmentResult back(Scope scope, long id, int seen, RepairCost cost, String words) {
        amount("cost", cost.fen());
        if (cost.spending().filter(number -> number <= 0).isPresent()) {
            throw new BadInput("spending", "The number of a spending is above nothing.");
        }
        String comment = TypedText.allow("note", words, LONGEST_NOTE);
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    Repair repair = held(handle, id);
                    EquipmentFlow flow = flow(handle, scope, id);
                    EquipmentResult done =
                            flow.act(deed(flow.matter(), seen, "back", comment), "accounted");
                    if (done instanceof Done) {
                        new RepairStore(handle).account(id, cost, clock.instant());
                        note(handle, scope, repair.unit(), id, "back", said(cost));
                    }
                    return done;
                });
    }

    /**
     * Does something with it that its lifecycle has: gives it up, by which the piece is written
     * off, withdraws it, arranges it anew, and what every lifecycle has. It is ordered by {@link
     * #order} and back by {@link #back} only: they alone hold what the lifecycle asks for.
     *
     * @throws org.nuanyi.kernel.NotFound if there is no such repair
     */
    public EquipmentResult act(Scope scope, long id, NewDeed wanted) {
        String event = wanted.act() instanceof Event(String name, var _) ? name : "";
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    Repair repair = held(handle, id);
                    if (event.equals("give-up")) {
                        return giveUp(handle, scope, repair, wanted);
                    }
                    EquipmentResult done = flow(handle, scope, id).act(wanted);
                    if (done instanceof Done && event.equals("withdraw")) {
                        new RepairStore(handle).close(id, clock.instant());
                    }
                    return done;
                });
    }

    private EquipmentResult giveUp(Handle handle, Scope scope, Repair repair, NewDeed wanted) {
        if (repair.reportedBy().equals(scope.actor().id())) {
            return new Refused(Reason.OWN_FAULT);
        }
        EquipmentResult done = flow(handle, scope, repair.id()).act(wanted, "written-off");
        if (done instanceof Done) {
            new RepairStore(handle).close(repair.id(), clock.instant());
            AssetCard card = assets.hold(handle, repair.tag());
            if (card.left().isEmpty()) {
                assets.writeOff(handle, scope, card, wanted.comment());
            }
        }
        return done;
    }

    /**
     * The repair.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Repair repair(Scope scope, long id) {
        return scopes.in(scope, handle -> repair(handle, id));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).matter());
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).history());
    }

    private static Repair held(Handle handle, long id) {
        boolean held = new RepairStore(handle).lock(id);
        Repair repair = repair(handle, id);
        if (!held) {
            throw Forbidden.ofAnotherUnit();
        }
        return repair;
    }

    private static Repair repair(Handle handle, long id) {
        return new RepairStore(handle)
                .list(List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> EquipmentFlow.missing(EquipmentFlow.REPAIR, id));
    }

    private EquipmentFlow flow(Handle handle, Scope scope, long id) {
        return new EquipmentFlow(handle, scope, flows, EquipmentFlow.REPAIR, id);
    }

    private static NewDeed deed(Matter matter, int seen, String event, String comment) {
        return new NewDeed(
                matter.id(),
                seen,
                org.nuanyi.core.flow.Act.event(event),
                Set.of(),
                comment,
                List.of());
    }

    private static long amount(String field, long fen) {
        if (fen < 0) {
            throw new BadInput(field, "An amount is not below nothing.");
        }
        return fen;
    }

    private static Map<String, String> said(RepairOrder order) {
        return Map.of(
                "repairer", order.repairer(),
                "expected", Long.toString(order.expected()),
                "until", order.until().toString());
    }

    private static Map<String, String> said(RepairCost cost) {
        return Map.of(
                "cost", Long.toString(cost.fen()),
                "spending", cost.spending().map(String::valueOf).orElse(""));
    }

    private static void note(
            Handle handle, Scope scope, String unit, long id, String verb, Map<String, String> of) {
        Audit.done(
                handle,
                scope,
                unit,
                Act.of("equipment." + verb, EquipmentFlow.REPAIR, Long.toString(id)).giving(of));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
