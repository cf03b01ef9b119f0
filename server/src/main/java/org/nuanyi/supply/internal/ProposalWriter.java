package org.nuanyi.supply.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act.Copy;
import org.nuanyi.core.flow.Act.Event;
import org.nuanyi.core.flow.Act.TakeBack;
import org.nuanyi.core.flow.Act.Urge;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.LineChange;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalLine.Changed;
import org.nuanyi.supply.ProposalResult;
import org.nuanyi.supply.ProposalResult.Done;
import org.nuanyi.supply.ProposalResult.Reason;
import org.nuanyi.supply.ProposalResult.Refused;
import org.nuanyi.supply.Proposed;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.Wanted;

/** Makes proposals and leads them on; in the transaction of the handle. */
public final class ProposalWriter {

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final ProposalStore proposals;

    public ProposalWriter(Handle handle, Scope scope, Flows flows) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.proposals = new ProposalStore(handle);
    }

    /**
     * Makes the proposal of a week, once.
     *
     * @param week its Monday
     */
    public Proposed make(String unit, LocalDate week, Days days) {
        Optional<Long> waits = waiting(unit, week);
        if (waits.isPresent()) {
            return new Proposed.Waits(waits.get());
        }
        Optional<Long> added = proposals.add(unit, week, days);
        if (added.isEmpty()) {
            return new Proposed.Before(proposals.find(unit, week).orElseThrow().id());
        }
        long id = added.get();
        int lines = proposals.reckon(id, unit, days);
        if (lines == 0) {
            return new Proposed.NothingLacks();
        }
        flow(id).begin(unit);
        note("supply.propose", id, unit, Map.of("week", week.toString(), "lines", "" + lines));
        return new Proposed.Made(id, lines);
    }

    /**
     * The proposal of an earlier week that is to be agreed or sent: what it brings is not there
     * yet.
     */
    private Optional<Long> waiting(String unit, LocalDate week) {
        return flows.listIn(handle, ProposalFlow.MACHINE, List.of("submitted", "agreed")).stream()
                .filter(matter -> matter.unit().equals(unit))
                .map(Matter::subject)
                .map(Long::valueOf)
                .filter(id -> proposals.find(id).filter(it -> it.week().isBefore(week)).isPresent())
                .findFirst();
    }

    /** So many pieces of an item for a store, with the reason. */
    public ProposalResult change(
            Proposal proposal, long store, String item, long pieces, Changed changed, Days days) {
        if (!flow(proposal.id()).isIn("draft")) {
            return new ProposalResult.NotNow(Decision.Reason.NO_SUCH_EVENT);
        }
        if (pieces < 0) {
            return new Refused(Reason.NO_NUMBER);
        }
        if (new ItemStore(handle).find(item).isEmpty()) {
            return new Refused(Reason.NO_SUCH_ITEM);
        }
        stationOf(proposal, store);
        proposals.change(proposal.id(), store, item, pieces, changed, days);
        note(
                "supply.propose-change",
                proposal.id(),
                proposal.unit(),
                Map.of(
                        "store", Long.toString(store),
                        "item", item,
                        "pieces", Long.toString(pieces),
                        "why", changed.why()));
        return new Done(proposal.id());
    }

    /** So many pieces for some lines, all with the reason. */
    public ProposalResult change(
            Proposal proposal, List<LineChange> changes, Changed changed, Days days) {
        for (LineChange one : changes) {
            ProposalResult result =
                    change(proposal, one.store(), one.item(), one.pieces(), changed, days);
            if (!(result instanceof Done)) {
                return result;
            }
        }
        return new Done(proposal.id());
    }

    /** What its lifecycle leads on by, and what every lifecycle has besides. */
    public ProposalResult act(
            Proposal proposal, NewDeed deed, Ledger ledger, Instant now, LocalDate today) {
        if (!(deed.act() instanceof Event event)) {
            return besides(flow(proposal.id()), deed);
        }
        return switch (event.id()) {
            case ProposalFlow.SUBMIT -> submit(proposal, deed.seen(), deed.comment(), today);
            case "agree" -> agree(proposal, deed.seen(), deed.comment());
            case "release" -> release(proposal, deed.seen(), deed.comment(), ledger, now, today);
            default -> flow(proposal.id()).act(event.id(), deed.seen(), deed.comment());
        };
    }

    /**
     * What was handed in or agreed may be taken back before anybody goes on; a draft that came back
     * was changed since, and what left is on its way. Where it waits for its shipments alone, it is
     * nobody's.
     */
    private static ProposalResult besides(ProposalFlow flow, NewDeed deed) {
        boolean fits =
                switch (deed.act()) {
                    case TakeBack _ -> flow.isIn("submitted") || flow.isIn("agreed");
                    case Urge _, Copy _ -> true;
                    default -> !flow.isIn("shipped");
                };
        return fits ? flow.act(deed) : new ProposalResult.NotNow(Decision.Reason.NO_SUCH_EVENT);
    }

    private void stationOf(Proposal proposal, long store) {
        boolean isItsStation =
                new PlaceStore(handle)
                        .find(store)
                        .filter(it -> it.kind() == StoreKind.STATION)
                        .filter(it -> it.unit().equals(proposal.unit()))
                        .isPresent();
        if (!isItsStation) {
            throw new NotFound("The unit has no station with store " + store + ".");
        }
    }

    /** For each guard that does not hold, what would come of it. */
    public Map<String, ProposalResult> lacking(Proposal proposal, LocalDate today) {
        Map<String, ProposalResult> lacking = new TreeMap<>();
        unwanted(proposal, today).ifPresent(why -> lacking.put("wanted", why));
        if (isOwn(proposal)) {
            lacking.put("another", new Refused(Reason.SAME_PERSON));
        }
        List<Wanted> items = unsent(proposal, today);
        if (!items.isEmpty()) {
            lacking.put("sent", new ProposalResult.Lacks(items));
        }
        return lacking;
    }

    public ProposalResult submit(Proposal proposal, int seen, String words, LocalDate today) {
        return unwanted(proposal, today)
                .orElseGet(
                        () -> flow(proposal.id()).act(ProposalFlow.SUBMIT, seen, words, "wanted"));
    }

    private Optional<ProposalResult> unwanted(Proposal proposal, LocalDate today) {
        if (proposals.isOutdated(proposal.id())) {
            return Optional.of(new Refused(Reason.OUTDATED));
        }
        return proposals.wanted(proposal.id(), today).isEmpty()
                ? Optional.of(new Refused(Reason.NOTHING_WANTED))
                : Optional.empty();
    }

    /** A second person agrees: neither who submitted it nor who changed anything in it. */
    public ProposalResult agree(Proposal proposal, int seen, String words) {
        return isOwn(proposal)
                ? new Refused(Reason.SAME_PERSON)
                : flow(proposal.id()).act("agree", seen, words, "another");
    }

    private boolean isOwn(Proposal proposal) {
        return flow(proposal.id()).isSubmittedByWhoActs()
                || proposals.isChangedBy(proposal.id(), scope.actor().id());
    }

    private List<Wanted> unsent(Proposal proposal, LocalDate today) {
        return proposals.wanted(proposal.id(), today).stream()
                .filter(one -> one.lacking() > 0)
                .toList();
    }

    public ProposalResult sendBack(Proposal proposal, int seen, String why) {
        return flow(proposal.id()).act("return", seen, why);
    }

    public ProposalResult withdraw(Proposal proposal, int seen, String why) {
        return flow(proposal.id()).act("withdraw", seen, why);
    }

    /**
     * Sends all of it from the unit's store: one shipment to each station. Released again, it is as
     * it was.
     */
    public ProposalResult release(
            Proposal proposal,
            int seen,
            String words,
            Ledger ledger,
            Instant now,
            LocalDate today) {
        ProposalFlow flow = flow(proposal.id());
        if (flow.isIn("shipped") || flow.isIn("done")) {
            return new Done(proposal.id());
        }
        ProposalResult moved = flow.act("release", seen, words, "sent");
        if (!(moved instanceof Done)) {
            return moved;
        }
        PlaceStore places = new PlaceStore(handle);
        Optional<Store> from =
                places.find(StoreKind.UNIT, proposal.unit())
                        .flatMap(store -> places.lock(store.id()));
        List<Wanted> lacking = unsent(proposal, today);
        if (from.isEmpty() || !lacking.isEmpty()) {
            return new ProposalResult.Lacks(lacking);
        }
        return send(proposal, from.get(), ledger, now, today);
    }

    private ProposalResult send(
            Proposal proposal, Store from, Ledger ledger, Instant now, LocalDate today) {
        Map<Long, Store> stations =
                new PlaceStore(handle)
                        .list(List.of(proposal.unit())).stream()
                                .collect(Collectors.toMap(Store::id, Function.identity()));
        ShipmentWriter shipments = new ShipmentWriter(handle, scope, flows, ledger);
        Map<Long, List<Pieces>> allotted =
                new Allotments(handle).of(proposal.id(), from.id(), today);
        for (Map.Entry<Long, List<Pieces>> one : allotted.entrySet()) {
            Store to = Objects.requireNonNull(stations.get(one.getKey()));
            NewShipment wanted =
                    new NewShipment(
                            key(proposal, to),
                            from.id(),
                            to.id(),
                            today,
                            "补货 " + proposal.week(),
                            one.getValue());
            SupplyResult sent = shipments.send(wanted, from, to, now);
            if (!(sent instanceof SupplyResult.Done(String shipment))) {
                return new ProposalResult.NotSent(sent);
            }
            proposals.shipped(proposal.id(), to.id(), Long.parseLong(shipment));
        }
        note(
                "supply.release",
                proposal.id(),
                proposal.unit(),
                Map.of("shipments", Integer.toString(allotted.size())));
        return new Done(proposal.id());
    }

    /** Once all of it was accepted or taken back, it is done. */
    void arrived(long shipment) {
        Optional<Proposal> proposal = proposals.ofShipment(shipment).flatMap(proposals::lock);
        if (proposal.isPresent() && !proposals.isOnTheWay(proposal.get().id())) {
            ProposalFlow flow = flow(proposal.get().id());
            flow.act("finish", flow.matter().deeds(), "", "arrived");
        }
    }

    /** Always the same for a proposal and a store. */
    private static UUID key(Proposal proposal, Store to) {
        String name = "supply.proposal/%d/%d".formatted(proposal.id(), to.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private ProposalFlow flow(long id) {
        return new ProposalFlow(handle, scope, flows, id);
    }

    private void note(String action, long id, String unit, Map<String, String> what) {
        Audit.done(handle, scope, unit, Act.of(action, "proposal", Long.toString(id)).giving(what));
    }
}
