package org.nuanyi.supply.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.Lifecycle;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.PickLists;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalCard;
import org.nuanyi.supply.ProposalLine;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.Route;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.Wanted;
import org.nuanyi.supply.web.ProposalView.Added;
import org.nuanyi.supply.web.ProposalView.Edit;
import org.nuanyi.supply.web.ProposalView.Facts;
import org.nuanyi.supply.web.ProposalView.PickRow;
import org.nuanyi.supply.web.ProposalView.WantedRow;

/** Writes the page of a proposal. */
@Singleton
class ProposalWriter {

    private static final int LINES = 60;
    private static final int SHIPMENTS = 50;

    private final Proposals proposals;
    private final PickLists picks;
    private final Stores stores;
    private final ShipmentRows shipmentRows;
    private final StoreNames names;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final SupplyDesk desk;
    private final Machine machine = Proposals.machine();

    ProposalWriter(
            Proposals proposals,
            PickLists picks,
            Stores stores,
            ShipmentRows shipmentRows,
            StoreNames names,
            Lifecycles lifecycles,
            Acting acting,
            SupplyDesk desk) {
        this.proposals = proposals;
        this.picks = picks;
        this.stores = stores;
        this.shipmentRows = shipmentRows;
        this.names = names;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.desk = desk;
    }

    /** The lines of a page. */
    List<ProposalLine> lines(Scope scope, long id, int page) {
        return proposals.lines(scope, id, LINES, (page - 1) * LINES);
    }

    /** What is wrong with a field; of a line, with which. */
    String fault(RoutingContext context, long id, int page, String field) {
        SupplyWords words = desk.words(context);
        Scope reader = SupplyDesk.reader(context);
        ReplenishWords said = new ReplenishWords(words);
        return lines(reader, id, page).stream()
                .filter(line -> ProposalForm.key(line).equals(field))
                .findFirst()
                .map(
                        line ->
                                words.pick("%s，%s：%s", "%s, %s: %s")
                                        .formatted(
                                                known(reader, List.of(line), words)
                                                        .of(line.store()),
                                                words.item(line.item()),
                                                said.field("pieces")))
                .orElseGet(() -> said.field(field.replaceFirst("^added-", "")));
    }

    /**
     * @param form what was typed; shown again
     * @param error why something was not done; empty otherwise
     */
    ProposalView write(
            RoutingContext context, DeskFrame frame, long id, ProposalForm form, String error) {
        SupplyWords words = desk.words(context);
        Scope reader = SupplyDesk.reader(context);
        ProposalCard card = proposals.card(reader, id);
        Matter matter = card.matter();
        boolean isSent = Set.of("shipped", "done").contains(matter.state());
        String part = part(context, form, isSent);
        Paging paging = paging(context, form, part);
        List<ProposalLine> lines =
                part.equals("lines")
                        ? proposals.lines(reader, id, paging.limit(), paging.offset())
                        : List.of();
        List<Shipment> shipped =
                part.equals("shipments")
                        ? proposals.shipments(reader, id, paging.limit(), paging.offset())
                        : List.of();
        List<Wanted> wanted = proposals.wanted(reader, id);
        boolean edits =
                matter.state().equals("draft") && desk.keeps(context, card.proposal().unit());
        List<ProposalLine> shown = paging.shown(lines);
        return new ProposalView(
                frame,
                id,
                facts(card, words),
                lifecycle(context, matter, words),
                part,
                isSent,
                new ProposalLines(
                                known(reader, shown, words),
                                new ReasonWords(
                                        words, card.proposal().rhythm(), card.proposal().madeOn()),
                                desk.people(context, words),
                                form)
                        .write(shown),
                new Edit(
                        edits,
                        paging.number(),
                        form.text("why"),
                        new Added(
                                form.text("added-station"),
                                SupplyDesk.itemOptions(words, form.text("added-item"), false),
                                form.text("added-pieces"),
                                form.text("added-why"))),
                wanted.stream().map(one -> wanted(one, words)).toList(),
                wanted.stream().allMatch(one -> one.lacking() == 0),
                part.equals("shipments") ? picks(reader, id, words) : List.of(),
                shipmentRows.write(reader, paging.shown(shipped), words),
                paging.pager(
                        "%s/%d?part=%s".formatted(ReplenishPages.PATH, id, part),
                        part.equals("lines") ? lines : shipped),
                error);
    }

    /** What was typed is shown again where it was typed. */
    private static String part(RoutingContext context, ProposalForm form, boolean isSent) {
        String asked = Pages.query(context.request(), "part");
        if (Set.of("lines", "store", "shipments").contains(asked)) {
            return asked;
        }
        return isSent && form.fields().isEmpty() ? "shipments" : "lines";
    }

    private static Paging paging(RoutingContext context, ProposalForm form, String part) {
        int size = part.equals("lines") ? LINES : SHIPMENTS;
        return form.fields().isEmpty()
                ? Paging.of(context.request(), size)
                : new Paging(form.page(), size);
    }

    private StoreNames.Known known(Scope reader, List<ProposalLine> lines, SupplyWords words) {
        return names.of(
                reader,
                stores.findAll(reader, lines.stream().map(ProposalLine::store).distinct().toList()),
                words);
    }

    private Facts facts(ProposalCard card, SupplyWords words) {
        Proposal proposal = card.proposal();
        ReplenishWords said = new ReplenishWords(words);
        return new Facts(
                words.unit(desk.tree(), proposal.unit()),
                proposal.unit(),
                said.week(proposal),
                proposal.madeOn().toString(),
                said.rhythm(proposal.rhythm()),
                card.sums().stations(),
                card.sums().lines(),
                "%,d".formatted(card.sums().pieces()),
                card.sums().shipments(),
                card.sums().coming());
    }

    private Lifecycle lifecycle(RoutingContext context, Matter matter, SupplyWords words) {
        Scope actor = acting.scope(context, SupplyDesk.decider(context), machine, matter);
        long id = Long.parseLong(matter.subject());
        ReplenishWords said = new ReplenishWords(words);
        Map<String, String> missing = new HashMap<>();
        proposals.lacking(actor, id).forEach((guard, why) -> missing.put(guard, said.why(why)));
        return offered(
                lifecycles.draw(
                        actor,
                        matter,
                        proposals.history(SupplyDesk.reader(context), id),
                        missing,
                        words.language()),
                matter.state());
    }

    /** Without what {@link Proposals#act} does not let be done: it ends by its shipments. */
    private static Lifecycle offered(Lifecycle drawn, String state) {
        Lifecycle.Verbs verbs = drawn.verbs();
        boolean takesBack = Set.of("submitted", "agreed").contains(state);
        boolean goesOn = !state.equals("shipped");
        return new Lifecycle(
                drawn.name(),
                drawn.machine(),
                drawn.steps(),
                drawn.turn(),
                drawn.history(),
                goesOn ? drawn.choices() : List.of(),
                new Lifecycle.Verbs(
                        verbs.sign() && goesOn,
                        verbs.takeBack() && takesBack,
                        verbs.urge(),
                        verbs.handOver() && goesOn),
                drawn.colleagues(),
                drawn.seen());
    }

    private static WantedRow wanted(Wanted one, SupplyWords words) {
        return new WantedRow(
                words.item(one.item()),
                words.pieces(one.item(), one.pieces()),
                words.pieces(one.item(), one.there()),
                one.lacking() == 0 ? "" : words.pieces(one.item(), one.lacking()));
    }

    private List<PickRow> picks(Scope reader, long id, SupplyWords words) {
        return picks.list(reader, id).stream()
                .map(
                        one ->
                                new PickRow(
                                        one.route().id(),
                                        one.route().id() == Route.NONE
                                                ? words.pick("其他（不在线路上）", "On no route")
                                                : one.route().name(),
                                        one.stops().size()))
                .toList();
    }
}
