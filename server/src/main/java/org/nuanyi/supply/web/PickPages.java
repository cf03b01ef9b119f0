package org.nuanyi.supply.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Attachment;
import org.nuanyi.supply.PickLists;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.Proposals;
import org.nuanyi.union.Unit;

/** What was sent on a route, on paper, in Chinese. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ReplenishPages.PATH + "/{proposal:[0-9]{1,18}}/picks")
@RunOnVirtualThread
public class PickPages {

    private final Proposals proposals;
    private final PickLists picks;
    private final SupplyDesk desk;

    PickPages(Proposals proposals, PickLists picks, SupplyDesk desk) {
        this.proposals = proposals;
        this.picks = picks;
        this.desk = desk;
    }

    /**
     * The pick list of a route.
     *
     * @param route its number; 0 for the stations that are on none
     */
    @GET
    @Path("{route:[0-9]{1,18}}.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response pdf(@RestPath long proposal, @RestPath long route, RoutingContext context) {
        Scope scope = SupplyDesk.reader(context);
        Proposal sent = proposals.proposal(scope, proposal);
        String unit = desk.tree().findUnit(sent.unit()).map(Unit::name).orElse(sent.unit());
        byte[] file = picks.pdf(scope, sent, route, unit, PageAddress.root(context.request()));
        return Attachment.pdf(
                file,
                "pick-%d-%d".formatted(proposal, route),
                "配货单 %s %d".formatted(sent.week(), route));
    }
}
