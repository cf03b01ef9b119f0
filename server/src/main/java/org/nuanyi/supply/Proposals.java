package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.MatterFilter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.supply.ProposalLine.Changed;
import org.nuanyi.supply.internal.Days;
import org.nuanyi.supply.internal.ProposalCards;
import org.nuanyi.supply.internal.ProposalFlow;
import org.nuanyi.supply.internal.ProposalStore;
import org.nuanyi.supply.internal.ProposalWriter;
import org.nuanyi.supply.internal.ShipmentStore;

/**
 * What the stations of a unit are to be brought each week (补货建议): made from what there is and what
 * is used, changed by the officer, agreed by a second person, sent from the unit's store.
 * Thread-safe.
 *
 * <p>Here and below: a proposal that the scope may not see, or may not change where it changes it,
 * is {@link org.nuanyi.kernel.NotFound}; {@code seen} is how many deeds there were when it was
 * read.
 */
@Singleton
public final class Proposals {

    private static final int LONGEST_WHY = 300;

    /** The states in which somebody is to do something with it. */
    private static final List<String> WAITING = List.of("draft", "submitted", "agreed");

    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Rhythm rhythm;
    private final Clock clock;

    public Proposals(Scopes scopes, Flows flows, Ledger ledger, Rhythm rhythm, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /** The lifecycle of a proposal. */
    public static Machine machine() {
        return Machines.read(ProposalFlow.MACHINE, ProposalFlow.GUARDS);
    }

    /**
     * Makes the proposal of this week for the stations of a unit, if there is none yet: a line for
     * whatever has come down to its threshold. However many ask at once, one is made.
     *
     * @param unit its code
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public Proposed make(Scope scope, String unit) {
        LocalDate week = week();
        return scopes.in(
                scope,
                handle ->
                        Whole.orNothing(
                                handle,
                                result -> result instanceof Proposed.Made,
                                () ->
                                        new ProposalWriter(handle, scope, flows)
                                                .make(unit, week, days())));
    }

    /** Codes of the units that have stations and no proposal for this week. */
    public List<String> listDue(Scope scope) {
        return scopes.in(scope, handle -> new ProposalStore(handle).listDue(week()));
    }

    /** Those of the units that the scope may see, the newest first. */
    public List<Proposal> list(Scope scope, int limit, int offset) {
        return scopes.in(scope, handle -> new ProposalStore(handle).list(limit, offset));
    }

    /** A page of those that are looked for; the newest first, or who came last into the state. */
    public List<ProposalCard> page(Scope scope, ProposalFilter filter, int limit, int offset) {
        return scopes.in(
                scope, handle -> new ProposalCards(handle, flows).page(filter, limit, offset));
    }

    /** The proposal at a glance. */
    public ProposalCard card(Scope scope, long id) {
        return scopes.in(
                scope,
                handle ->
                        new ProposalCards(handle, flows)
                                .find(id)
                                .orElseThrow(() -> ProposalFlow.missing(id)));
    }

    /**
     * How many of these units wait for somebody: to be submitted, agreed or sent.
     *
     * @param units codes
     */
    public long countWaiting(Scope scope, List<String> units) {
        MatterFilter waiting = MatterFilter.of(ProposalFlow.MACHINE, WAITING, units);
        return scopes.in(scope, handle -> flows.count(handle, waiting));
    }

    /** A page of the shipments on which it left, the first first. */
    public List<Shipment> shipments(Scope scope, long id, int limit, int offset) {
        return scopes.in(
                scope,
                handle ->
                        new ShipmentStore(handle)
                                .list(new ProposalStore(handle).shipments(id, limit, offset)));
    }

    /** The proposal. */
    public Proposal proposal(Scope scope, long id) {
        return scopes.in(
                scope,
                handle ->
                        new ProposalStore(handle)
                                .find(id)
                                .orElseThrow(() -> ProposalFlow.missing(id)));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(scope, handle -> new ProposalFlow(handle, scope, flows, id).matter());
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long id) {
        return scopes.in(scope, handle -> new ProposalFlow(handle, scope, flows, id).history());
    }

    /** Its lines, by the codes of stations and items. */
    public List<ProposalLine> lines(Scope scope, long id, int limit, int offset) {
        return scopes.in(scope, handle -> new ProposalStore(handle).lines(id, limit, offset));
    }

    /** How many lines it has. */
    public long countLines(Scope scope, long id) {
        return scopes.in(scope, handle -> new ProposalStore(handle).count(id));
    }

    /** What it takes of each item from the unit's store, and what that has. */
    public List<Wanted> wanted(Scope scope, long id) {
        return scopes.in(scope, handle -> new ProposalStore(handle).wanted(id, today()));
    }

    /**
     * While it is a draft: so many pieces of an item for the store of one of the unit's stations,
     * whatever was proposed. Nothing drops the line; one that is not there is added.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     */
    public ProposalResult change(
            Scope scope, long id, long store, String item, long pieces, String why) {
        Changed changed =
                new Changed(scope.actor().id(), TypedText.require("why", why, LONGEST_WHY));
        return with(
                scope,
                id,
                (handle, proposal) ->
                        writer(handle, scope)
                                .change(proposal, store, item, pieces, changed, days()));
    }

    /**
     * While it is a draft: so many pieces for some of its lines, all with one reason; all of it, or
     * nothing.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     */
    public ProposalResult change(Scope scope, long id, List<LineChange> changes, String why) {
        Changed changed =
                new Changed(scope.actor().id(), TypedText.require("why", why, LONGEST_WHY));
        return with(
                scope,
                id,
                (handle, proposal) ->
                        writer(handle, scope).change(proposal, changes, changed, days()));
    }

    /**
     * What would come of leading it on, for each guard that does not hold for who acts in the
     * scope, by the ids of the guards.
     */
    public Map<String, ProposalResult> lacking(Scope scope, long id) {
        return scopes.in(
                scope,
                handle ->
                        writer(handle, scope)
                                .lacking(
                                        new ProposalStore(handle)
                                                .find(id)
                                                .orElseThrow(() -> ProposalFlow.missing(id)),
                                        today()));
    }

    /**
     * Whatever somebody does with it by its lifecycle, with the comment that goes with it. What was
     * sent is not taken back here, and handed over to nobody: it ends by its shipments.
     */
    public ProposalResult act(Scope scope, long id, NewDeed deed) {
        return with(
                scope,
                id,
                (handle, proposal) ->
                        writer(handle, scope)
                                .act(proposal, deed, ledger, clock.instant(), today()));
    }

    /** The officer hands it in. */
    public ProposalResult submit(Scope scope, long id, int seen) {
        return with(
                scope,
                id,
                (handle, proposal) -> writer(handle, scope).submit(proposal, seen, "", today()));
    }

    /** A second person agrees. */
    public ProposalResult agree(Scope scope, long id, int seen) {
        return with(
                scope, id, (handle, proposal) -> writer(handle, scope).agree(proposal, seen, ""));
    }

    /**
     * Back to the draft: it is not agreed to, or there is not enough to send.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     */
    public ProposalResult sendBack(Scope scope, long id, int seen, String why) {
        String words = TypedText.require("why", why, LONGEST_WHY);
        return with(
                scope,
                id,
                (handle, proposal) -> writer(handle, scope).sendBack(proposal, seen, words));
    }

    /**
     * Nothing is brought this week.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     */
    public ProposalResult withdraw(Scope scope, long id, int seen, String why) {
        String words = TypedText.require("why", why, LONGEST_WHY);
        return with(
                scope,
                id,
                (handle, proposal) -> writer(handle, scope).withdraw(proposal, seen, words));
    }

    /**
     * Sends it: all that was agreed leaves the unit's store, on one shipment to each station, or
     * nothing does. Once sent, it is not sent again.
     */
    public ProposalResult release(Scope scope, long id, int seen) {
        return with(
                scope,
                id,
                (handle, proposal) ->
                        writer(handle, scope)
                                .release(proposal, seen, "", ledger, clock.instant(), today()));
    }

    private ProposalResult with(
            Scope scope, long id, BiFunction<Handle, Proposal, ProposalResult> work) {
        return scopes.in(
                scope,
                handle -> {
                    Proposal proposal =
                            new ProposalStore(handle)
                                    .lock(id)
                                    .orElseThrow(() -> ProposalFlow.missing(id));
                    return Whole.orNothing(
                            handle,
                            result -> result instanceof ProposalResult.Done,
                            () -> work.apply(handle, proposal));
                });
    }

    private ProposalWriter writer(Handle handle, Scope scope) {
        return new ProposalWriter(handle, scope, flows);
    }

    private Days days() {
        return new Days(today(), rhythm);
    }

    private LocalDate week() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
