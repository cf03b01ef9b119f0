package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.station.Stations;

/** What is stuck on a cabinet, to be printed by the browser; the code alone as a file. */
@Needs(Permission.SEE_CABINETS)
@Path("/desk/cabinets/{id}")
@RunOnVirtualThread
public class LabelPages {

    @CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance label(LabelView view);

        private Templates() {}
    }

    /**
     * A label.
     *
     * @param name of the station
     * @param link without its scheme, to be typed
     * @param qr that leads to the page of the cabinet
     */
    record LabelView(
            Frame frame, String id, String name, String place, String link, RawString qr) {}

    private final Cabinets cabinets;
    private final Stations stations;

    LabelPages(Cabinets cabinets, Stations stations) {
        this.cabinets = cabinets;
        this.stations = stations;
    }

    @GET
    @Path("label")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(@RestPath String id, RoutingContext context) {
        Cabinet cabinet = cabinet(id, context);
        HttpServerRequest request = context.request();
        String link = link(cabinet, request);
        LabelView view =
                new LabelView(
                        Frames.of(request),
                        id,
                        stations.station(
                                        SignedIn.reader(context, Permission.SEE_CABINETS),
                                        cabinet.station())
                                .profile()
                                .name(),
                        cabinet.place(),
                        link.substring(link.indexOf("//") + 2),
                        new RawString(QrCode.svg(link)));
        return Pages.page(Templates.label(view), view.frame(), 200);
    }

    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response svg(@RestPath String id, RoutingContext context) {
        String link = link(cabinet(id, context), context.request());
        return Response.ok(QrCode.file(link))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".svg\"")
                .build();
    }

    /** The link is that of this server, as the reader named it. */
    private static String link(Cabinet cabinet, HttpServerRequest request) {
        return PageAddress.root(request) + "/cabinet/" + cabinet.id();
    }

    private Cabinet cabinet(String id, RoutingContext context) {
        return cabinets.find(SignedIn.reader(context, Permission.SEE_CABINETS), id)
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }
}
