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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Restocks;
import org.nuanyi.cabinet.Visit;
import org.nuanyi.cabinet.VisitPurpose;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.web.VisitRows.VisitRow;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.SupplyResult;

/** One visit: follows its door, and ends a restock by what the cabinet counted. */
@Needs(Permission.SEE_CABINETS)
@Path(CabinetSection.PATH + "/{cabinet}/visits/{visit}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class VisitPage {

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance visit(VisitView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param changes lane by lane; empty unless it is a restock
     * @param stage what it waits for: {@code door}, {@code count}, {@code books}, or {@code done}
     * @param differs whether something is to be explained
     * @param keeps whether the reader may end it
     */
    record VisitView(
            DeskFrame desk,
            String cabinet,
            String place,
            VisitRow row,
            List<ChangeRow> changes,
            String stage,
            boolean differs,
            boolean keeps,
            String explained,
            String error) {

        /** Whether the page looks again by itself. */
        public boolean follows() {
            return stage.equals("door") || stage.equals("count");
        }
    }

    /** A lane. */
    record ChangeRow(
            int lane, String item, int before, int brought, String after, String difference) {}

    private final DeskFrames frames;
    private final Visits visits;
    private final Restocks restocks;
    private final VisitRows rows;
    private final VisitDesk desk;

    VisitPage(DeskFrames frames, Visits visits, Restocks restocks, VisitRows rows, VisitDesk desk) {
        this.frames = frames;
        this.visits = visits;
        this.restocks = restocks;
        this.rows = rows;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String cabinet, @RestPath UUID visit, RoutingContext context) {
        return page(context, cabinet, visit, "", "");
    }

    /** A restock is done. */
    @POST
    @Path("finish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response finish(
            @RestPath String cabinet,
            @RestPath UUID visit,
            MultivaluedMap<String, String> form,
            RoutingContext context) {
        VisitWords words = desk.words(frames.of(context).frame().language());
        String why = Pages.text(form, "why");
        UUID restock = visit(context, cabinet, visit).id();
        try {
            SupplyResult result = restocks.finish(CabinetDesk.keeper(context), restock, why);
            return result instanceof SupplyResult.Done
                    ? Pages.seeOther(VisitDesk.path(cabinet) + "/" + visit)
                    : page(context, cabinet, visit, why, words.why(result));
        } catch (BadInput bad) {
            return page(context, cabinet, visit, why, words.field(bad.field()));
        }
    }

    private Response page(
            RoutingContext context, String id, UUID number, String typed, String error) {
        Scope scope = CabinetDesk.reader(context);
        Cabinet cabinet = desk.cabinet(context, id);
        Visit visit = visit(context, id, number);
        DeskFrame frame = frames.of(context);
        VisitWords words = desk.words(frame.frame().language());
        boolean isRestock = visit.purpose() == VisitPurpose.RESTOCK;
        VisitView view =
                new VisitView(
                        frame,
                        id,
                        cabinet.place(),
                        rows.write(scope, List.of(visit), words).getFirst(),
                        isRestock
                                ? visit.changes().stream().map(one -> row(one, words)).toList()
                                : List.of(),
                        stage(visit),
                        visit.changes().stream().anyMatch(one -> one.difference() != 0),
                        desk.keeps(context, cabinet),
                        typed,
                        error);
        return Pages.page(Templates.visit(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private Visit visit(RoutingContext context, String cabinet, UUID id) {
        Visit visit = visits.visit(CabinetDesk.reader(context), id);
        if (!visit.cabinet().equals(cabinet)) {
            throw new NotFound("There is no visit " + id + " to " + cabinet + ".");
        }
        return visit;
    }

    private static String stage(Visit visit) {
        if (visit.finishedAt().isPresent()) {
            return "done";
        }
        if (visit.after().isPresent()) {
            return "books";
        }
        return visit.opening().state() == OpeningState.CLOSED ? "count" : "door";
    }

    private static ChangeRow row(Visit.Change one, VisitWords words) {
        String after = one.after().isPresent() ? "" + one.after().getAsInt() : "";
        String difference =
                one.difference() == 0
                        ? ""
                        : (one.difference() > 0 ? "+" : "−") + Math.abs(one.difference());
        return new ChangeRow(
                one.lane(), words.item(one.item()), one.before(), one.brought(), after, difference);
    }
}
