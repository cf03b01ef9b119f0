package org.nuanyi.cabinet.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.Load;
import org.nuanyi.cabinet.NewRestock;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.web.RestockPlan.LaneRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;

/** What is to be brought to a cabinet: lane by lane what is lacking, and out of which lot. */
@Needs(Permission.KEEP_CABINETS)
@Path(CabinetSection.PATH + "/{cabinet}/restock")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RestockPage {

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance restock(RestockView view);

        private Templates() {}
    }

    /** The form. */
    record RestockView(
            DeskFrame desk,
            String cabinet,
            String place,
            boolean online,
            List<Option> stores,
            long store,
            List<LaneRow> lanes,
            String key,
            String error) {}

    private final DeskFrames frames;
    private final Cabinets cabinets;
    private final Visits visits;
    private final RestockPlan plan;
    private final VisitDesk desk;

    RestockPage(
            DeskFrames frames, Cabinets cabinets, Visits visits, RestockPlan plan, VisitDesk desk) {
        this.frames = frames;
        this.cabinets = cabinets;
        this.visits = visits;
        this.plan = plan;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@RestPath String cabinet, RoutingContext context) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("store", Pages.query(context.request(), "store"));
        return form(context, cabinet, typed, "");
    }

    /** Somebody stands there and opens it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(
            @RestPath String cabinet, MultivaluedMap<String, String> form, RoutingContext context) {
        VisitWords words = desk.words(frames.of(context).frame().language());
        try {
            UUID id = new TypedFields(form).key();
            Scope scope = CabinetDesk.keeper(context);
            OpeningResult result =
                    visits.restock(
                            scope,
                            new NewRestock(id, cabinet, store(form), loads(scope, cabinet, form)));
            return result instanceof OpeningResult.Allowed
                    ? Pages.seeOther(VisitDesk.path(cabinet) + "/" + id)
                    : form(context, cabinet, form, words.why(result));
        } catch (BadInput bad) {
            return form(context, cabinet, form, words.field(bad.field()));
        }
    }

    private static long store(MultivaluedMap<String, String> form) {
        String store = Pages.text(form, "store");
        if (!store.matches("[0-9]{1,18}")) {
            throw new BadInput("store", "Choose a store.");
        }
        return Long.parseLong(store);
    }

    private List<Load> loads(Scope scope, String cabinet, MultivaluedMap<String, String> form) {
        List<Load> loads = new ArrayList<>();
        for (Lane lane : cabinets.lanes(scope, cabinet)) {
            String pieces = Pages.text(form, "pieces-" + lane.number()).strip();
            if (pieces.isEmpty() || pieces.equals("0")) {
                continue;
            }
            if (!pieces.matches("[0-9]{1,4}")) {
                throw new BadInput("pieces", "Say how many.");
            }
            loads.add(
                    new Load(
                            lane.number(),
                            RestockPlan.lot(lane.item(), Pages.text(form, "lot-" + lane.number())),
                            Integer.parseInt(pieces)));
        }
        return loads;
    }

    private Response form(
            RoutingContext context, String id, MultivaluedMap<String, String> typed, String error) {
        Cabinet cabinet = desk.cabinet(context, id);
        DeskFrame frame = frames.of(context);
        VisitWords words = desk.words(frame.frame().language());
        Scope scope = CabinetDesk.reader(context);
        List<Option> stores = plan.stores(scope, cabinet, Pages.text(typed, "store"), words);
        long store =
                stores.stream()
                        .filter(Option::chosen)
                        .mapToLong(one -> Long.parseLong(one.id()))
                        .findFirst()
                        .orElse(0);
        String key = Pages.text(typed, "key");
        RestockView view =
                new RestockView(
                        frame,
                        id,
                        cabinet.place(),
                        desk.isOnline(context, cabinet),
                        stores,
                        store,
                        plan.lanes(scope, cabinet, store, new TypedFields(typed), words),
                        key.isEmpty() ? UUID.randomUUID().toString() : key,
                        error);
        return Pages.page(Templates.restock(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }
}
