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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.BadInput;
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
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;

/** One shipment: what it carries, what came of it, and whose turn it is. */
@Needs(Permission.SEE_SUPPLIES)
@Path(ShipmentPages.PATH + "/{shipment:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ShipmentPage {

    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance shipment(ShipmentView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Shipments shipments;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final ShipmentWriter writer;
    private final SupplyDesk desk;
    private final Machine machine = Shipments.machine();

    ShipmentPage(
            DeskFrames frames,
            Shipments shipments,
            Lifecycles lifecycles,
            Acting acting,
            ShipmentWriter writer,
            SupplyDesk desk) {
        this.frames = frames;
        this.shipments = shipments;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long shipment, RoutingContext context) {
        return show(context, shipment, "", 200);
    }

    /** What came, line by line. */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response accept(
            @RestPath long shipment, MultivaluedMap<String, String> sent, RoutingContext context) {
        SupplyForm form = new SupplyForm(sent);
        return answer(
                context,
                shipment,
                () -> {
                    Scope scope = SupplyDesk.keeper(context);
                    Shipment carried = shipments.shipment(SupplyDesk.reader(context), shipment);
                    if (!desk.keeps(context, carried.unit())) {
                        throw new NotFound("There is no shipment " + shipment + " to accept.");
                    }
                    return shipments.accept(
                            scope,
                            shipment,
                            Math.toIntExact(form.number("seen")),
                            came(carried, form),
                            form.text("note"));
                });
    }

    private static List<Came> came(Shipment shipment, SupplyForm form) {
        List<Came> came = new ArrayList<>();
        int number = 1;
        for (ShipmentLine line : shipment.lines()) {
            came.add(
                    new Came(
                            line.lot(),
                            form.number("good-" + number),
                            form.number("damaged-" + number)));
            number++;
        }
        return came;
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path("act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_STORES)
    @Operation(hidden = true)
    public Response act(
            @RestPath long shipment, MultivaluedMap<String, String> sent, RoutingContext context) {
        return answer(
                context,
                shipment,
                () -> {
                    Matter matter = shipments.matter(SupplyDesk.reader(context), shipment);
                    NewDeed deed = lifecycles.read(sent, matter, Set.of(), List.of());
                    Scope granted = SupplyDesk.keeper(context);
                    if (deed.act().equals(Act.event("take-back"))) {
                        return shipments.takeBack(granted, shipment, deed.seen(), deed.comment());
                    }
                    Scope scope = acting.scope(context, granted, machine, matter, deed.act());
                    return shipments.act(scope, shipment, deed);
                });
    }

    private Response answer(RoutingContext context, long shipment, Supplier<SupplyResult> work) {
        SupplyWords words = desk.words(context);
        try {
            SupplyResult result = work.get();
            return result instanceof Done
                    ? Pages.seeOther(ShipmentPages.PATH + "/" + shipment)
                    : show(
                            context,
                            shipment,
                            words.why(result),
                            result instanceof SupplyResult.Overtaken ? CONFLICT : 400);
        } catch (BadInput bad) {
            return show(context, shipment, words.field(bad.field()), 400);
        }
    }

    private Response show(RoutingContext context, long shipment, String error, int status) {
        DeskFrame frame = frames.of(context);
        ShipmentView view = writer.write(context, frame, shipment, error);
        return Pages.page(Templates.shipment(view), frame.frame(), status);
    }
}
