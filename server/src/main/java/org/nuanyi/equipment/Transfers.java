package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.RepairStore;
import org.nuanyi.equipment.internal.TransferStore;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;

/**
 * Pieces that go from station to station, also of another unit (调拨、借用): handed out by one person,
 * accepted by a second. Whoever may change what is the one unit's may hand out to any station;
 * whoever may change what is the other's accepts it. Thread-safe.
 */
@Singleton
public final class Transfers {

    private static final Scope EVERYBODY = Scope.reader("equipment-sent");

    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final Flows flows;
    private final Assets assets;
    private final Places places;
    private final Clock clock;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Transfers(Scopes scopes, Flows flows, Assets assets, Places places, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.assets = assets;
        this.places = places;
        this.clock = clock;
    }

    /** The lifecycle of a move. */
    public static Machine machine() {
        return Machines.read(EquipmentFlow.TRANSFER, EquipmentFlow.TRANSFER_GUARDS);
    }

    /**
     * Hands a piece out, for good or until a day.
     *
     * @throws BadInput that names the field: {@code to}, {@code note}
     * @throws org.nuanyi.kernel.NotFound if there is no such piece that the scope may see
     * @throws Forbidden if it may not be changed
     */
    public EquipmentResult send(Scope scope, NewTransfer said) {
        NewTransfer wanted =
                new NewTransfer(
                        said.key(),
                        said.tag(),
                        said.to(),
                        said.due(),
                        TypedText.allow("note", said.note(), LONGEST_NOTE));
        if (wanted.due().filter(day -> day.isBefore(LocalDate.now(clock))).isPresent()) {
            return new Refused(Reason.LENT_UNTIL_PAST);
        }
        String unit =
                places.findUnit(EVERYBODY, wanted.to())
                        .orElseThrow(() -> new BadInput("to", "There is no such station."));
        String sender =
                scopes.in(scope, handle -> assets.hold(handle, wanted.tag())).asset().unit();
        Scope wide = with(scope, unit);
        return EquipmentFlow.whole(
                scopes,
                wide,
                handle -> {
                    AssetCard card = assets.hold(handle, wanted.tag());
                    Optional<Reason> refused = refusal(handle, card, sender, wanted);
                    return refused.<EquipmentResult>map(Refused::new)
                            .orElseGet(() -> send(handle, wide, wanted, card, unit));
                });
    }

    private static Optional<Reason> refusal(
            Handle handle, AssetCard card, String sender, NewTransfer wanted) {
        if (!card.asset().unit().equals(sender)) {
            throw Forbidden.ofAnotherUnit(); // it left while it was handed out
        }
        if (card.left().isPresent()) {
            return Optional.of(Reason.GONE);
        }
        if (card.asset().station().equals(wanted.to())) {
            return Optional.of(Reason.SAME_STATION);
        }
        return isInRepair(handle, wanted.tag()) ? Optional.of(Reason.IN_REPAIR) : Optional.empty();
    }

    private EquipmentResult send(
            Handle handle, Scope scope, NewTransfer wanted, AssetCard card, String unit) {
        TransferStore store = new TransferStore(handle);
        Optional<Long> added =
                store.add(wanted, card.asset(), unit, scope.actor().id(), clock.instant());
        if (added.isEmpty()) {
            return store.find(wanted.key())
                    .<EquipmentResult>map(Done::new)
                    .orElseGet(() -> new Refused(Reason.ON_ITS_WAY));
        }
        long id = added.get();
        flows.begin(handle, scope, EquipmentFlow.TRANSFER, Long.toString(id), unit);
        note(
                handle,
                scope,
                card.asset().unit(),
                id,
                "send",
                Map.of(
                        "tag", wanted.tag(),
                        "to", wanted.to().value(),
                        "due", wanted.due().map(LocalDate::toString).orElse("")));
        return new Done(id);
    }

    /**
     * It came: from now on it is on the books of the station it went to.
     *
     * @param seen how many deeds there were when it was read
     * @throws BadInput that names the field: {@code note}, {@code photo}
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     * @throws Forbidden if what it goes to may not be changed
     */
    public EquipmentResult accept(Scope scope, long id, int seen, Proof said) {
        Proof proof = tidy(said);
        Transfer transfer = scopes.in(scope, handle -> held(handle, id));
        if (transfer.sentBy().equals(scope.actor().id())) {
            return new Refused(Reason.OWN_TRANSFER);
        }
        if (proof.isNone()) {
            return new Refused(Reason.NO_PROOF);
        }
        boolean lent = transfer.due().isPresent();
        Scope wide = with(scope, transfer.sender());
        return EquipmentFlow.whole(
                scopes,
                wide,
                handle -> {
                    EquipmentResult done =
                            act(handle, wide, id, seen, lent ? "borrow" : "accept", transfer, "");
                    if (!(done instanceof Done)) {
                        return done;
                    }
                    TransferStore store = new TransferStore(handle);
                    store.accept(id, proof, scope.actor().id(), clock.instant());
                    if (!lent) {
                        store.end(id, clock.instant());
                    }
                    return move(handle, wide, transfer, transfer.to(), transfer.unit(), proof);
                });
    }

    /**
     * A lent piece goes back.
     *
     * @param seen how many deeds there were when it was read
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     * @throws Forbidden if who has it is none that may be changed
     */
    public EquipmentResult giveBack(Scope scope, long id, int seen, String words) {
        String comment = TypedText.allow("note", words, LONGEST_NOTE);
        return EquipmentFlow.whole(
                scopes,
                scope,
                handle -> {
                    Transfer transfer = held(handle, id);
                    assets.hold(handle, transfer.tag());
                    if (isInRepair(handle, transfer.tag())) {
                        return new Refused(Reason.IN_REPAIR);
                    }
                    EquipmentResult done =
                            act(handle, scope, id, seen, "give-back", transfer, comment);
                    if (done instanceof Done) {
                        new TransferStore(handle).giveBack(id, scope.actor().id(), clock.instant());
                    }
                    return done;
                });
    }

    /**
     * A lent piece is back: on the books it came from.
     *
     * @param seen how many deeds there were when it was read
     * @throws BadInput that names the field: {@code note}, {@code photo}
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope handed out
     */
    public EquipmentResult receive(Scope scope, long id, int seen, Proof said) {
        Proof proof = tidy(said);
        Transfer transfer = sent(scope, id);
        if (transfer.back().filter(scope.actor().id()::equals).isPresent()) {
            return new Refused(Reason.OWN_TRANSFER);
        }
        if (proof.isNone()) {
            return new Refused(Reason.NO_PROOF);
        }
        Scope wide = with(scope, transfer.unit());
        return EquipmentFlow.whole(
                scopes,
                wide,
                handle -> {
                    EquipmentResult done = act(handle, wide, id, seen, "receive", transfer, "");
                    if (!(done instanceof Done)) {
                        return done;
                    }
                    TransferStore store = new TransferStore(handle);
                    store.receive(id, proof, scope.actor().id());
                    store.end(id, clock.instant());
                    return move(handle, wide, transfer, transfer.from(), transfer.sender(), proof);
                });
    }

    /**
     * Whoever handed it out keeps it, before it was accepted.
     *
     * @param seen how many deeds there were when it was read
     * @throws BadInput naming {@code note}, if it says not why
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope handed out
     */
    public EquipmentResult takeBack(Scope scope, long id, int seen, String why) {
        String words = TypedText.require("note", why, LONGEST_NOTE);
        Transfer transfer = sent(scope, id);
        Scope wide = with(scope, transfer.unit());
        return EquipmentFlow.whole(
                scopes,
                wide,
                handle -> {
                    EquipmentResult done =
                            act(handle, wide, id, seen, "take-back", transfer, words);
                    if (done instanceof Done) {
                        new TransferStore(handle).end(id, clock.instant());
                    }
                    return done;
                });
    }

    private EquipmentResult act(
            Handle handle,
            Scope scope,
            long id,
            int seen,
            String event,
            Transfer transfer,
            String comment) {
        new TransferStore(handle).lock(id);
        EquipmentFlow flow = new EquipmentFlow(handle, scope, flows, EquipmentFlow.TRANSFER, id);
        NewDeed deed =
                new NewDeed(
                        flow.matter().id(),
                        seen,
                        org.nuanyi.core.flow.Act.event(event),
                        Set.of(),
                        comment,
                        List.of(),
                        event.equals("borrow") ? transfer.due() : Optional.empty());
        return flow.act(deed, EquipmentFlow.TRANSFER_GUARDS.toArray(String[]::new));
    }

    private EquipmentResult move(
            Handle handle,
            Scope scope,
            Transfer transfer,
            StationCode to,
            String unit,
            Proof proof) {
        AssetCard card = assets.hold(handle, transfer.tag());
        if (card.left().isPresent()) {
            return new Refused(Reason.GONE);
        }
        assets.move(handle, scope, card, to, unit);
        assets.look(handle, scope, assets.hold(handle, transfer.tag()), true, proof.note());
        return new Done(transfer.id());
    }

    private static boolean isInRepair(Handle handle, String tag) {
        return !new RepairStore(handle).listOpen(List.of(tag)).isEmpty();
    }

    private static Transfer held(Handle handle, long id) {
        TransferStore store = new TransferStore(handle);
        boolean held = store.lock(id);
        Transfer transfer = transfer(handle, id);
        if (!held) {
            throw Forbidden.ofAnotherUnit();
        }
        return transfer;
    }

    private Transfer sent(Scope scope, long id) {
        return scopes.in(
                scope,
                handle -> {
                    boolean held = new TransferStore(handle).lockSending(id);
                    Transfer transfer = transfer(handle, id);
                    if (!held) {
                        throw Forbidden.ofAnotherUnit();
                    }
                    return transfer;
                });
    }

    private static Transfer transfer(Handle handle, long id) {
        return new TransferStore(handle)
                .find(id)
                .orElseThrow(() -> EquipmentFlow.missing(EquipmentFlow.TRANSFER, id));
    }

    private Proof tidy(Proof said) {
        return new Proof(
                TypedText.allow("note", said.note(), LONGEST_NOTE),
                said.photo().map(photo -> rewrite.rewrite(photo).jpeg()));
    }

    private static Scope with(Scope scope, String unit) {
        Reach other = Reach.of(unit);
        return new Scope(scope.actor(), scope.reads().and(other), scope.writes().and(other));
    }

    private static void note(
            Handle handle, Scope scope, String unit, long id, String verb, Map<String, String> of) {
        Audit.done(
                handle,
                scope,
                unit,
                Act.of("equipment." + verb, EquipmentFlow.TRANSFER, Long.toString(id)).giving(of));
    }
}
