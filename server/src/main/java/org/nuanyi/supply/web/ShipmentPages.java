package org.nuanyi.supply.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.Shipments;

/** Supplies on their way to the reader's stores, and those that were sent from there. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ShipmentPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ShipmentPages {

    static final String PATH = SupplySection.PATH + "/shipments";

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance shipments(ShipmentsView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param sent whether of what was sent; else of what is coming
     */
    record ShipmentsView(
            DeskFrame desk,
            boolean sent,
            List<ShipmentRows.ShipmentRow> rows,
            Paging.Pager pager) {}

    private final DeskFrames frames;
    private final Shipments shipments;
    private final ShipmentRows rows;
    private final SupplyDesk desk;

    ShipmentPages(DeskFrames frames, Shipments shipments, ShipmentRows rows, SupplyDesk desk) {
        this.frames = frames;
        this.shipments = shipments;
        this.rows = rows;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        Scope scope = SupplyDesk.reader(context);
        boolean sent = Pages.query(context.request(), "way").equals("sent");
        Paging paging = Paging.of(context.request(), PAGE);
        List<Shipment> found =
                sent
                        ? shipments.listSent(scope, paging.limit(), paging.offset())
                        : shipments.listComing(
                                scope,
                                Set.copyOf(desk.codes(context)),
                                paging.limit(),
                                paging.offset());
        ShipmentsView view =
                new ShipmentsView(
                        frame,
                        sent,
                        rows.write(scope, paging.shown(found), desk.words(context)),
                        paging.pager(PATH + "?way=" + (sent ? "sent" : "coming"), found));
        return Pages.page(Templates.shipments(view), frame.frame(), 200);
    }
}
