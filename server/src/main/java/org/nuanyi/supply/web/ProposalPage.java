package org.nuanyi.supply.web;

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
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.LineChange;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalResult;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.Stores;

/** One proposal: what each station is to be brought and why, and how it goes on. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ReplenishPages.PATH + "/{proposal:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ProposalPage {

    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance proposal(ProposalView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Proposals proposals;
    private final Stores stores;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final ProposalWriter writer;
    private final SupplyDesk desk;
    private final Machine machine = Proposals.machine();

    ProposalPage(
            DeskFrames frames,
            Proposals proposals,
            Stores stores,
            Lifecycles lifecycles,
            Acting acting,
            ProposalWriter writer,
            SupplyDesk desk) {
        this.frames = frames;
        this.proposals = proposals;
        this.stores = stores;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long proposal, RoutingContext context) {
        return show(context, proposal, ProposalForm.empty(), "", 200);
    }

    /** Other pieces for some of the lines of a page, or none, with one reason. */
    @POST
    @Path("lines")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response change(
            @RestPath long proposal, MultivaluedMap<String, String> sent, RoutingContext context) {
        ProposalForm form = new ProposalForm(sent);
        kept(context, proposal);
        return answer(
                context,
                proposal,
                form,
                "?part=lines&page=" + form.next(),
                () -> {
                    Scope scope = SupplyDesk.keeper(context);
                    List<LineChange> changes =
                            form.changes(writer.lines(scope, proposal, form.page()));
                    return changes.isEmpty()
                            ? new ProposalResult.Done(proposal)
                            : proposals.change(scope, proposal, changes, form.text("why"));
                });
    }

    /** One line more. */
    @POST
    @Path("added")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response add(
            @RestPath long proposal, MultivaluedMap<String, String> sent, RoutingContext context) {
        ProposalForm form = new ProposalForm(sent);
        Proposal changed = kept(context, proposal);
        return answer(
                context,
                proposal,
                form,
                "?part=lines",
                () -> {
                    Scope scope = SupplyDesk.keeper(context);
                    LineChange line =
                            new LineChange(
                                    station(scope, changed, form.text("added-station")).id(),
                                    form.text("added-item"),
                                    form.number("added-pieces"));
                    return proposals.change(scope, proposal, List.of(line), form.text("added-why"));
                });
    }

    /** The store of a station of the unit, that has one. */
    private Store station(Scope scope, Proposal proposal, String code) {
        return StationCode.find(code)
                .flatMap(one -> stores.ofStations(scope, List.of(one)).stream().findFirst())
                .filter(store -> store.unit().equals(proposal.unit()))
                .orElseThrow(() -> new BadInput("station", "That is no station of the unit."));
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path("act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_SUPPLIES)
    @Operation(hidden = true)
    public Response act(
            @RestPath long proposal, MultivaluedMap<String, String> sent, RoutingContext context) {
        Scope granted = SupplyDesk.decider(context);
        return answer(
                context,
                proposal,
                ProposalForm.empty(),
                "",
                () -> {
                    Matter matter = proposals.matter(granted, proposal);
                    NewDeed deed = lifecycles.read(sent, matter, Set.of(), List.of());
                    Scope scope = acting.scope(context, granted, machine, matter, deed.act());
                    return proposals.act(scope, proposal, deed);
                });
    }

    /**
     * The proposal of a unit whose stores the reader keeps.
     *
     * @throws NotFound if there is none that the reader may see
     * @throws Forbidden if the reader only sees it
     */
    private Proposal kept(RoutingContext context, long id) {
        Proposal proposal = proposals.proposal(SupplyDesk.reader(context), id);
        if (!desk.keeps(context, proposal.unit())) {
            throw new Forbidden("This proposal is another's.");
        }
        return proposal;
    }

    private Response answer(
            RoutingContext context,
            long proposal,
            ProposalForm form,
            String to,
            Supplier<ProposalResult> work) {
        ReplenishWords words = new ReplenishWords(desk.words(context));
        try {
            ProposalResult result = work.get();
            return result instanceof ProposalResult.Done
                    ? Pages.seeOther(ReplenishPages.PATH + "/" + proposal + to)
                    : show(
                            context,
                            proposal,
                            form,
                            words.why(result),
                            result instanceof ProposalResult.Overtaken ? CONFLICT : 400);
        } catch (BadInput bad) {
            String error = writer.fault(context, proposal, form.page(), bad.field());
            return show(context, proposal, form, error, 400);
        }
    }

    private Response show(
            RoutingContext context, long proposal, ProposalForm form, String error, int status) {
        DeskFrame frame = frames.of(context);
        ProposalView view = writer.write(context, frame, proposal, form, error);
        return Pages.page(Templates.proposal(view), frame.frame(), status);
    }
}
