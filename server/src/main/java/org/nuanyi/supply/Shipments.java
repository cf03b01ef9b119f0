package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.MatterFilter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
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

    /** Where a shipment is on its way. */
    private static final String SENT = "sent";

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
        return scopes.in(scope, handle -> accept(handle, scope, id, seen, came, note));
    }

    /**
     * Who gets it says what came, as {@link #accept(Scope, long, int, List, String)}, in a
     * transaction of the scope.
     *
     * @param handle of that transaction
     */
    public SupplyResult accept(
            Handle handle, Scope scope, long id, int seen, List<Came> came, String note) {
        String words = TypedText.allow("note", note, LONGEST_NOTE);
        return Work.whole(
                handle,
                () -> {
                    Shipment shipment = held(handle, id);
                    Store to = lock(handle, shipment.to());
                    if (shipment.sentBy().equals(scope.actor().id())) {
                        return new Refused(Reason.OWN_SHIPMENT);
                    }
                    return writer(handle, scope).accept(shipment, to, seen, came, words, today());
                });
    }

    /**
     * Somebody says at a store what came there, as {@link #accept(Scope, long, int, List, String)},
     * whatever else was done with the shipment since it was looked at.
     *
     * @param handle of a transaction of the scope
     * @param store its number
     * @throws NotFound if there is no such shipment that goes there
     */
    public SupplyResult acceptAt(
            Handle handle, Scope scope, long store, long id, List<Came> came, String note) {
        if (held(handle, id).to() != store) {
            throw missing(id);
        }
        return accept(handle, scope, id, matter(handle, id).deeds(), came, note);
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

    /**
     * Asks, hands over, urges: whatever is done with a shipment that moves nothing. What moves it
     * is {@link #accept} and {@link #takeBack}.
     *
     * @throws NotFound if there is no such shipment that goes to what the scope may change
     */
    public SupplyResult act(Scope scope, long id, NewDeed deed) {
        if (deed.act() instanceof Act.Event || deed.act() instanceof Act.TakeBack) {
            return new SupplyResult.NotNow(Decision.Reason.GUARDED);
        }
        return Work.whole(
                scopes,
                scope,
                handle -> {
                    held(handle, id);
                    return switch (flows.act(handle, scope, deed)) {
                        case FlowResult.Done _ -> new SupplyResult.Done(Long.toString(id));
                        case FlowResult.Refused(var why) -> new SupplyResult.NotNow(why);
                        case FlowResult.Overtaken(Matter now) -> new SupplyResult.Overtaken(now);
                    };
                });
    }

    /**
     * Where a shipment stands, for whoever may see it.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Matter matter(Scope scope, long id) {
        Shipment seen = shipment(scope, id);
        return scopes.in(EVERYBODY, handle -> matter(handle, seen.id()));
    }

    /**
     * What was done with it, the first first.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public List<PastDeed> history(Scope scope, long id) {
        Shipment seen = shipment(scope, id);
        return scopes.in(
                EVERYBODY, handle -> flows.history(handle, matter(handle, seen.id()).id()));
    }

    /** Where each of these stands: ids of states, by their numbers. */
    public Map<Long, String> states(List<Shipment> shipments) {
        List<String> subjects = shipments.stream().map(one -> Long.toString(one.id())).toList();
        return scopes
                .in(EVERYBODY, handle -> flows.findAll(handle, ShipmentWriter.MACHINE, subjects))
                .stream()
                .collect(Collectors.toMap(one -> Long.valueOf(one.subject()), Matter::state));
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
                                                        List.of(SENT)))));
    }

    /**
     * A page of what is on its way to these units, the oldest first.
     *
     * @param units codes
     */
    public List<Shipment> listComing(Scope scope, Set<String> units, int limit, int offset) {
        return scopes.in(
                scope,
                handle -> {
                    List<Long> ids = ids(flows.page(handle, coming(units), limit, offset));
                    return new ShipmentStore(handle)
                            .list(ids).stream()
                                    .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                                    .toList();
                });
    }

    /**
     * How many are on their way to these units.
     *
     * @param units codes
     */
    public int countComing(Scope scope, Set<String> units) {
        return scopes.in(scope, handle -> Math.toIntExact(flows.count(handle, coming(units))));
    }

    /** The last that were sent from what the scope may see, whatever became of them. */
    public List<Shipment> listSent(Scope scope, int limit) {
        return listSent(scope, limit, 0);
    }

    /** A page of what was sent from what the scope may see, the last first. */
    public List<Shipment> listSent(Scope scope, int limit, int offset) {
        List<Long> ids =
                scopes.in(scope, handle -> new ShipmentStore(handle).listSent(limit, offset));
        return scopes.in(EVERYBODY, handle -> new ShipmentStore(handle).list(ids)).stream()
                .sorted(Comparator.comparingLong(Shipment::id).reversed())
                .toList();
    }

    /** The stores that shipments come from and go to, for whoever may see the shipments. */
    public Map<Long, Store> stores(List<Shipment> shipments) {
        List<Long> ids =
                shipments.stream()
                        .flatMap(one -> Stream.of(one.from(), one.to()))
                        .distinct()
                        .toList();
        return scopes.in(EVERYBODY, handle -> new PlaceStore(handle).findAll(ids)).stream()
                .collect(Collectors.toMap(Store::id, store -> store));
    }

    private static MatterFilter coming(Set<String> units) {
        return MatterFilter.of(ShipmentWriter.MACHINE, List.of(SENT), units);
    }

    private Matter matter(Handle handle, long id) {
        return flows.find(handle, ShipmentWriter.MACHINE, Long.toString(id))
                .orElseThrow(() -> missing(id));
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
