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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;

/** Sends supplies from a store to another. */
@Needs(Permission.KEEP_STORES)
@Path(StorePages.PATH + "/{store:[0-9]{1,18}}/send")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SendPages {

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance send(SendView view);

        private Templates() {}
    }

    /**
     * The form.
     *
     * @param units to send to
     * @param station the code of a station to send to
     * @param key of the shipment
     */
    record SendView(
            DeskFrame desk,
            long store,
            String name,
            List<Option> units,
            String station,
            String key,
            String on,
            String today,
            String note,
            List<LineRows.Row> rows,
            String error) {}

    private final DeskFrames frames;
    private final Stores stores;
    private final Shipments shipments;
    private final StoreNames names;
    private final SupplyDesk desk;

    SendPages(
            DeskFrames frames,
            Stores stores,
            Shipments shipments,
            StoreNames names,
            SupplyDesk desk) {
        this.frames = frames;
        this.stores = stores;
        this.shipments = shipments;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long store, RoutingContext context) {
        MultivaluedMap<String, String> fresh = new MultivaluedHashMap<>();
        fresh.add("key", UUID.randomUUID().toString());
        fresh.add("on", desk.today().toString());
        return form(context, store, fresh, "");
    }

    /** It leaves. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(
            @RestPath long store, MultivaluedMap<String, String> sent, RoutingContext context) {
        SupplyWords words = desk.words(context);
        SupplyForm form = new SupplyForm(sent);
        Scope scope = SupplyDesk.keeper(context);
        requireKept(context, store);
        try {
            NewShipment wanted =
                    new NewShipment(
                            form.key(),
                            store,
                            to(scope, form).id(),
                            form.day("on"),
                            form.text("note"),
                            form.lines());
            SupplyResult result = shipments.send(scope, wanted);
            return result instanceof Done(var id)
                    ? Pages.seeOther(ShipmentPages.PATH + "/" + id)
                    : form(context, store, sent, words.why(result));
        } catch (BadInput bad) {
            return form(context, store, sent, words.field(bad.field()));
        }
    }

    /** A station's store, of the stations that the sender sees; else a unit's. */
    private Store to(Scope scope, SupplyForm form) {
        String station = form.text("station");
        if (station.isEmpty()) {
            return desk.unit(form.text("to"))
                    .map(unit -> stores.toSendTo(scope, unit.code()))
                    .orElseThrow(() -> new BadInput("to", "Choose a unit."));
        }
        try {
            return stores.ofStation(
                    scope,
                    StationCode.find(station)
                            .orElseThrow(() -> new BadInput("to", "That is no station.")));
        } catch (NotFound unseen) {
            throw new BadInput("to", "There is no such station.");
        }
    }

    private Store requireKept(RoutingContext context, long store) {
        Store here = desk.store(context, store);
        if (!desk.keeps(context, here.unit())) {
            throw new Forbidden("This store is another's.");
        }
        return here;
    }

    private Response form(
            RoutingContext context,
            long store,
            MultivaluedMap<String, String> typed,
            String error) {
        Store here = requireKept(context, store);
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        SupplyForm form = new SupplyForm(typed);
        Scope scope = SupplyDesk.reader(context);
        SendView view =
                new SendView(
                        frame,
                        store,
                        names.of(scope, List.of(here), words).of(store),
                        desk.everyUnit(form.text("to"), words),
                        form.text("station"),
                        form.text("key"),
                        form.text("on"),
                        desk.today().toString(),
                        form.text("note"),
                        new LineRows(form.typed(), desk.today(), words)
                                .lots(stores.held(scope, store)),
                        error);
        return Pages.page(Templates.send(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }
}
