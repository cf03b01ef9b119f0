package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.internal.PlaceStore;
import org.nuanyi.supply.internal.ShipmentStore;
import org.nuanyi.supply.internal.ShipmentWriter;
import org.nuanyi.supply.internal.Work;

/**
 * Supplies on their way from store to store (配发、调拨). What is sent is in neither store until who
 * gets it has counted it. Thread-safe.
 */
@Singleton
public final class Shipments {

    /** Whoever sent something sees what became of it, whose ever it is now. */
    private static final Scope EVERYBODY = Scope.reader("supply-sent");

    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Clock clock;

    public Shipments(Scopes scopes, Flows flows, Ledger ledger, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The lifecycle of a shipment. */
    public static Machine machine() {
        return Machines.read(ShipmentWriter.MACHINE, ShipmentWriter.GUARDS);
    }

    /**
     * Sends supplies. Whoever may change what is in the one store may send to any other.
     *
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such store, or the scope may not change the first
     */
    public SupplyResult send(Scope scope, NewShipment said) {
        NewShipment wanted =
                new NewShipment(
                        said.key(),
                        said.from(),
                        said.to(),
                        said.on(),
                        TypedText.allow("note", said.note(), LONGEST_NOTE),
                        said.lines());
        if (wanted.on().isAfter(today())) {
            return new Refused(Reason.TO_COME);
        }
        if (wanted.from() == wanted.to()) {
            return new Refused(Reason.SAME_STORE);
        }
        Store from = scopes.in(scope, handle -> lock(handle, wanted.from()));
        Store to = scopes.in(EVERYBODY, handle -> store(handle, wanted.to()));
        Scope wide = with(scope, to.unit());
        return Work.whole(
                scopes,
                wide,
                handle -> writer(handle, wide).send(wanted, from, to, clock.instant()));
    }

    /**
     * Who gets it says what came, line by line; the rest is missing.
     *
     * @param seen how many deeds there were when it was read
     * @param note why something is missing or damaged; may be empty where nothing is
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such shipment that goes to a store the scope may change
     */
    public SupplyResult accept(Scope scope, long id, int seen, List<Came> came, String note) {
        String words = TypedText.allow("note", note, LONGEST_NOTE);
        return Work.whole(
                scopes,
                scope,
                handle -> {
                    Shipment shipment = held(handle, id);
                    Store to = lock(handle, shipment.to());
                    if (shipment.sentBy().equals(scope.actor().id())) {
                        return new Refused(Reason.OWN_SHIPMENT);
                    }
                    return writer(handle, scope).accept(shipment, to, seen, came, words, today());
                });
    }

    /**
     * Whoever sent it has it back, before it was accepted.
     *
     * @param seen how many deeds there were when it was read
     * @throws org.nuanyi.kernel.BadInput if it says not why
     * @throws NotFound if there is no such shipment that comes from a store the scope may change
     */
    public SupplyResult takeBack(Scope scope, long id, int seen, String why) {
        String words = TypedText.require("why", why, LONGEST_NOTE);
        if (!scopes.in(scope, handle -> new ShipmentStore(handle).lockSending(id))) {
            throw missing(id);
        }
        Shipment sent = shipment(EVERYBODY, id);
        Scope wide = with(scope, sent.unit());
        return Work.whole(
                scopes,
                wide,
                handle ->
                        writer(handle, wide)
                                .takeBack(
                                        held(handle, id),
                                        lock(handle, sent.from()),
                                        seen,
                                        words,
                                        today()));
    }

    /**
     * What goes to the scope, or comes from it.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Shipment shipment(Scope scope, long id) {
        boolean sent = scopes.in(scope, handle -> new ShipmentStore(handle).isSent(id));
        return scopes
                .in(sent ? EVERYBODY : scope, handle -> new ShipmentStore(handle).list(List.of(id)))
                .stream()
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** What is on its way to what the scope may see, the oldest first. */
    public List<Shipment> listComing(Scope scope) {
        return scopes.in(
                scope,
                handle ->
                        new ShipmentStore(handle)
                                .list(
                                        ids(
                                                flows.listIn(
                                                        handle,
                                                        ShipmentWriter.MACHINE,
                                                        List.of("sent")))));
    }

    /** The last that were sent from what the scope may see, whatever became of them. */
    public List<Shipment> listSent(Scope scope, int limit) {
        List<Long> ids = scopes.in(scope, handle -> new ShipmentStore(handle).listSent(limit));
        return scopes.in(EVERYBODY, handle -> new ShipmentStore(handle).list(ids));
    }

    private static List<Long> ids(List<Matter> matters) {
        return matters.stream().map(Matter::subject).map(Long::valueOf).toList();
    }

    private ShipmentWriter writer(Handle handle, Scope scope) {
        return new ShipmentWriter(handle, scope, flows, ledger);
    }

    private Shipment held(Handle handle, long id) {
        ShipmentStore shipments = new ShipmentStore(handle);
        if (!shipments.lock(id)) {
            throw missing(id);
        }
        return shipments.list(List.of(id)).getFirst();
    }

    private static Store lock(Handle handle, long id) {
        return new PlaceStore(handle).lock(id).orElseThrow(() -> noStore(id));
    }

    private static Store store(Handle handle, long id) {
        return new PlaceStore(handle).find(id).orElseThrow(() -> noStore(id));
    }

    private static Scope with(Scope scope, String unit) {
        Reach other = Reach.of(unit);
        return new Scope(scope.actor(), scope.reads().and(other), scope.writes().and(other));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NotFound missing(long id) {
        return new NotFound("There is no shipment " + id + ".");
    }

    private static NotFound noStore(long id) {
        return new NotFound("There is no store " + id + ".");
    }
}
