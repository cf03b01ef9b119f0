package org.nuanyi.supply.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.internal.Shelf.Numbered;

/** Leads a shipment on, with what it carries; in the transaction of the handle. */
public final class ShipmentWriter {

    public static final String MACHINE = "shipment";

    public static final Set<String> GUARDS = Set.of("counted", "unopened");

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final Ledger ledger;

    public ShipmentWriter(Handle handle, Scope scope, Flows flows, Ledger ledger) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.ledger = ledger;
    }

    /**
     * Takes what it carries out of the one store; its lines stand in the order they are written.
     */
    public SupplyResult send(NewShipment wanted, Store from, Store to, Instant now) {
        Optional<Refused> refused = refusal(wanted.lines());
        if (refused.isPresent()) {
            return refused.get();
        }
        ShipmentStore shipments = new ShipmentStore(handle);
        Optional<Long> added = shipments.add(wanted, from, to, scope.actor().id(), now);
        if (added.isEmpty()) {
            return new Done(shipments.find(wanted.key()).orElseThrow().toString());
        }
        long id = added.get();
        shipments.addSending(id, from);
        flows.begin(handle, scope, MACHINE, Long.toString(id), to.unit());
        Shelf shelf = new Shelf(handle, ledger, from);
        Map<Lot, Long> sent = new LinkedHashMap<>();
        wanted.lines().forEach(line -> sent.put(line.lot(), line.pieces()));
        Map<Numbered, Long> pieces = new LinkedHashMap<>();
        for (Numbered lot : shelf.open(sent.keySet())) {
            long count = Objects.requireNonNull(sent.get(lot.lot()));
            shipments.addLine(id, to, lot.number(), count);
            pieces.put(lot, -count);
        }
        note("supply.send", id, to.unit(), sums(sent));
        PostResult posted =
                shelf.ship(
                        Moved.by(id, "send", wanted.on()),
                        document(id),
                        new Way(id, to.unit()),
                        pieces);
        return shelf.result(posted, Long.toString(id), pieces.keySet());
    }

    /** Puts what came into the other store; what did not is written off. */
    public SupplyResult accept(
            Shipment shipment, Store to, int seen, List<Came> came, String note, LocalDate on) {
        Map<Lot, Came> lines =
                came.stream()
                        .collect(
                                Collectors.toMap(
                                        Came::lot, it -> it, (a, _) -> a, LinkedHashMap::new));
        if (came.size() != shipment.lines().size()
                || !shipment.lines().stream().allMatch(line -> fits(line, lines))) {
            return new Refused(Reason.OTHER_LINES);
        }
        boolean whole =
                shipment.lines().stream().allMatch(line -> good(lines, line.lot()) == line.sent());
        if (!whole && note.isEmpty()) {
            return new Refused(Reason.NO_NOTE);
        }
        SupplyResult done = act(shipment, seen, "accept", "counted", note);
        return done instanceof Done ? takeIn(shipment, to, lines, note, on) : done;
    }

    private SupplyResult takeIn(
            Shipment shipment, Store to, Map<Lot, Came> came, String note, LocalDate on) {
        long id = shipment.id();
        ShipmentStore shipments = new ShipmentStore(handle);
        shipments.accept(id, on, note);
        Shelf shelf = new Shelf(handle, ledger, to);
        Map<Numbered, Long> pieces = new LinkedHashMap<>();
        Map<Numbered, Long> lost = new LinkedHashMap<>();
        for (Numbered lot : shelf.open(came.keySet())) {
            Came line = Objects.requireNonNull(came.get(lot.lot()));
            shipments.came(id, lot.number(), line);
            put(pieces, lot, line.good());
            put(lost, lot, sent(shipment, lot.lot()) - line.good());
        }
        note(
                "supply.accept",
                id,
                to.unit(),
                sums(came.values().stream().collect(Collectors.toMap(Came::lot, Came::good))));
        Way way = new Way(id, to.unit());
        if (!lost.isEmpty()) {
            shelf.lose(Moved.by(id, "lose", on), document(id), way, lost);
        }
        if (!pieces.isEmpty()) {
            shelf.ship(Moved.by(id, "accept", on), document(id), way, pieces);
        }
        new ProposalWriter(handle, scope, flows).arrived(id);
        return new Done(Long.toString(id));
    }

    /** Puts all of it back into the store it came from. */
    public SupplyResult takeBack(
            Shipment shipment, Store from, int seen, String why, LocalDate on) {
        SupplyResult done = act(shipment, seen, "take-back", "unopened", why);
        if (!(done instanceof Done)) {
            return done;
        }
        long id = shipment.id();
        new ShipmentStore(handle).takeBack(id, on);
        Shelf shelf = new Shelf(handle, ledger, from);
        Map<Numbered, Long> pieces = new LinkedHashMap<>();
        for (Numbered lot : shelf.open(shipment.lines().stream().map(ShipmentLine::lot).toList())) {
            pieces.put(lot, sent(shipment, lot.lot()));
        }
        note("supply.take-back", id, shipment.unit(), Map.of("why", why));
        shelf.ship(
                Moved.by(id, "take-back", on), document(id), new Way(id, shipment.unit()), pieces);
        new ProposalWriter(handle, scope, flows).arrived(id);
        return done;
    }

    private SupplyResult act(Shipment shipment, int seen, String event, String guard, String why) {
        Matter matter = flows.find(handle, MACHINE, Long.toString(shipment.id())).orElseThrow();
        NewDeed deed =
                new NewDeed(
                        matter.id(),
                        seen,
                        org.nuanyi.core.flow.Act.event(event),
                        Set.of(guard),
                        why,
                        List.of());
        return switch (flows.act(handle, scope, deed)) {
            case FlowResult.Done _ -> new Done(Long.toString(shipment.id()));
            case FlowResult.Refused(Decision.Reason reason) -> new SupplyResult.NotNow(reason);
            case FlowResult.Overtaken(Matter now) -> new SupplyResult.Overtaken(now);
        };
    }

    private Optional<Refused> refusal(List<Pieces> lines) {
        if (lines.isEmpty()) {
            return Optional.of(new Refused(Reason.NO_LINES));
        }
        if (lines.stream().map(Pieces::lot).distinct().count() < lines.size()) {
            return Optional.of(new Refused(Reason.TWICE));
        }
        Map<String, Item> items =
                new ItemStore(handle)
                        .findAll(lines.stream().map(line -> line.lot().item()).distinct().toList());
        for (Pieces line : lines) {
            if (!items.containsKey(line.lot().item())) {
                return Optional.of(new Refused(Reason.NO_SUCH_ITEM, line.lot().item()));
            }
            if (line.pieces() <= 0) {
                return Optional.of(new Refused(Reason.NO_NUMBER, line.lot().item()));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ShipmentLine line, Map<Lot, Came> lines) {
        Came came = lines.get(line.lot());
        return came != null
                && came.good() >= 0
                && came.damaged() >= 0
                && came.good() + came.damaged() <= line.sent();
    }

    private static long good(Map<Lot, Came> lines, Lot lot) {
        return Objects.requireNonNull(lines.get(lot)).good();
    }

    private static long sent(Shipment shipment, Lot lot) {
        return shipment.lines().stream()
                .filter(line -> line.lot().equals(lot))
                .findFirst()
                .orElseThrow()
                .sent();
    }

    private static void put(Map<Numbered, Long> pieces, Numbered lot, long count) {
        if (count != 0) {
            pieces.put(lot, count);
        }
    }

    private static Map<String, String> sums(Map<Lot, Long> pieces) {
        Map<String, Long> sums = new TreeMap<>();
        pieces.forEach((lot, count) -> sums.merge(lot.item(), count, Math::addExact));
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toString()));
    }

    private static Document document(long id) {
        return new Document("supply.shipment", Long.toString(id));
    }

    private void note(String action, long id, String unit, Map<String, String> what) {
        Audit.done(handle, scope, unit, Act.of(action, "shipment", Long.toString(id)).giving(what));
    }
}
