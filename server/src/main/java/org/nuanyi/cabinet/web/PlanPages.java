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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.LaneStock;
import org.nuanyi.cabinet.web.LaneFields.Row;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;

/** What the lanes of one cabinet are for (格口配置), as a form. */
@Needs(Permission.KEEP_CABINETS)
@Path(CabinetPage.PATH + "/plan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PlanPages {

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance plan(PlanView view);

        private Templates() {}
    }

    /**
     * The form.
     *
     * @param seen version of the plan it was made from
     */
    record PlanView(
            DeskFrame desk, String id, String place, long seen, List<Row> rows, String error) {}

    private final DeskFrames frames;
    private final Cabinets cabinets;
    private final CabinetDesk desk;

    PlanPages(DeskFrames frames, Cabinets cabinets, CabinetDesk desk) {
        this.frames = frames;
        this.cabinets = cabinets;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@RestPath String cabinet, RoutingContext context) {
        return page(context, cabinet, "", 200);
    }

    /** Its lanes are these from now on; or some more rows to write into. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(
            @RestPath String cabinet, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        CabinetWords words = desk.words(frames.of(context).frame().language());
        if (fields.text("do").equals("more")) {
            return again(context, cabinet, fields, "", 200);
        }
        try {
            cabinets.plan(
                    CabinetDesk.keeper(context), cabinet, LaneFields.read(fields), seen(fields));
            return Pages.seeOther(CabinetPage.address(cabinet));
        } catch (BadInput bad) {
            return again(context, cabinet, fields, words.field(bad.field()), 400);
        } catch (Conflict overtaken) {
            return page(context, cabinet, words.field(overtaken.field()), 409);
        }
    }

    private static long seen(TypedFields fields) {
        if (!fields.text("seen").matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "Which version was seen is a number.");
        }
        return Long.parseLong(fields.text("seen"));
    }

    private Response page(RoutingContext context, String cabinet, String error, int status) {
        CabinetState state = desk.state(context, cabinet);
        return page(
                context,
                state,
                state.plan(),
                fields(context).write(state.lanes().stream().map(LaneStock::lane).toList()),
                error,
                status);
    }

    private Response again(
            RoutingContext context, String cabinet, TypedFields typed, String error, int status) {
        CabinetState state = desk.state(context, cabinet);
        return page(context, state, seen(typed), fields(context).again(typed), error, status);
    }

    private LaneFields fields(RoutingContext context) {
        return new LaneFields(desk, desk.words(frames.of(context).frame().language()));
    }

    private Response page(
            RoutingContext context,
            CabinetState state,
            long seen,
            List<Row> rows,
            String error,
            int status) {
        DeskFrame frame = frames.of(context);
        PlanView view =
                new PlanView(
                        frame, state.cabinet().id(), state.cabinet().place(), seen, rows, error);
        return Pages.page(Templates.plan(view), frame.frame(), status);
    }
}
