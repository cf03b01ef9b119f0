package org.nuanyi.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.ProposalCard;
import org.nuanyi.supply.ProposalFilter;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.Proposed;
import org.nuanyi.union.UnitTree;

/** What stations are to be brought, week by week; and this week's for who has none yet. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ReplenishPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReplenishPages {

    static final String PATH = SupplySection.PATH + "/replenish";

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance replenish(ReplenishView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param due units that have none this week, for whoever may have it made
     * @param note what became of having it made; empty otherwise
     * @param earlier path of the one that waits; empty otherwise
     */
    record ReplenishView(
            DeskFrame desk,
            List<Row> rows,
            List<Option> units,
            List<Option> states,
            List<Option> due,
            Paging.Pager pager,
            String note,
            String earlier,
            String error) {}

    /**
     * A proposal.
     *
     * @param who did the last step; empty where nobody did any
     * @param due last day of its step, and whether it has gone by
     */
    record Row(
            long id,
            String unit,
            String week,
            String state,
            String stateName,
            long stations,
            long lines,
            String pieces,
            String who,
            String due,
            boolean late) {}

    private final DeskFrames frames;
    private final Proposals proposals;
    private final SupplyDesk desk;
    private final Machine machine = Proposals.machine();

    ReplenishPages(DeskFrames frames, Proposals proposals, SupplyDesk desk) {
        this.frames = frames;
        this.proposals = proposals;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return list(context, Optional.empty(), "");
    }

    /** This week's for a unit: made now, or there already. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> sent, RoutingContext context) {
        String unit = Pages.text(sent, "unit");
        if (desk.unit(unit).isEmpty() || !desk.keeps(context, unit)) {
            return list(
                    context,
                    Optional.empty(),
                    new ReplenishWords(desk.words(context)).field("unit"));
        }
        Proposed proposed = proposals.make(SupplyDesk.keeper(context), unit);
        return switch (proposed) {
            case Proposed.Made(long id, int _) -> Pages.seeOther(PATH + "/" + id);
            case Proposed.Before(long id) -> Pages.seeOther(PATH + "/" + id);
            case Proposed.Waits _, Proposed.NothingLacks _ ->
                    list(context, Optional.of(proposed), "");
        };
    }

    private Response list(RoutingContext context, Optional<Proposed> became, String error) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        List<String> units = desk.codes(context);
        Optional<String> state = state(Pages.query(context.request(), "state"));
        Paging paging = Paging.of(context.request(), PAGE);
        List<ProposalCard> found =
                proposals.page(
                        scope, new ProposalFilter(units, state), paging.limit(), paging.offset());
        ReplenishView view =
                new ReplenishView(
                        frame,
                        rows(paging.shown(found), desk.people(context, words), words),
                        desk.options(context, words),
                        states(state, words),
                        due(context, units, words),
                        paging.pager(
                                "%s?unit=%s&state=%s"
                                        .formatted(
                                                PATH,
                                                URLEncoder.encode(SupplyDesk.asked(context), UTF_8),
                                                state.orElse("")),
                                found),
                        became.map(new ReplenishWords(words)::why).orElse(""),
                        became.map(ReplenishPages::earlier).orElse(""),
                        error);
        return Pages.page(Templates.replenish(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static String earlier(Proposed became) {
        return became instanceof Proposed.Waits(long id) ? PATH + "/" + id : "";
    }

    private Optional<String> state(String asked) {
        return machine.states().stream().map(state -> state.id()).filter(asked::equals).findFirst();
    }

    private List<Option> states(Optional<String> chosen, SupplyWords words) {
        return machine.states().stream()
                .map(
                        state ->
                                new Option(
                                        state.id(),
                                        words.state(machine, state.id()),
                                        chosen.filter(state.id()::equals).isPresent()))
                .toList();
    }

    private List<Option> due(RoutingContext context, List<String> units, SupplyWords words) {
        if (!SupplyDesk.keeps(context)) {
            return List.of();
        }
        UnitTree tree = desk.tree();
        return proposals.listDue(SupplyDesk.reader(context)).stream()
                .filter(units::contains)
                .filter(unit -> desk.keeps(context, unit))
                .map(unit -> new Option(unit, words.unit(tree, unit), false))
                .toList();
    }

    private List<Row> rows(List<ProposalCard> cards, Names who, SupplyWords words) {
        UnitTree tree = desk.tree();
        return cards.stream().map(card -> row(card, tree, who, words)).toList();
    }

    private Row row(ProposalCard card, UnitTree tree, Names who, SupplyWords words) {
        String state = card.matter().state();
        return new Row(
                card.proposal().id(),
                words.unit(tree, card.proposal().unit()),
                new ReplenishWords(words).week(card.proposal()),
                state,
                words.state(machine, state),
                card.sums().stations(),
                card.sums().lines(),
                "%,d".formatted(card.sums().pieces()),
                card.matter().standing().move().map(move -> who.of(move.person())).orElse(""),
                card.matter().due().map(Object::toString).orElse(""),
                card.matter().due().filter(day -> day.isBefore(desk.today())).isPresent());
    }
}
