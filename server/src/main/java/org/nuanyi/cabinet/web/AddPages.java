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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** A cabinet is set up at a station. */
@Needs(Permission.KEEP_CABINETS)
@Path(AddPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AddPages {

    static final String PATH = CabinetSection.PATH + "/new";

    /** Where other pages lie, below that of the wall. */
    private static final Set<String> TAKEN =
            Set.of("new", "limits", "rollouts", "mine", "openings", "sign-in", "wechat");

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance add(AddView view);

        private Templates() {}
    }

    /** The form, and what was written into it. */
    record AddView(DeskFrame desk, String id, String station, String place, String error) {}

    private final DeskFrames frames;
    private final Cabinets cabinets;
    private final CabinetDesk desk;

    AddPages(DeskFrames frames, Cabinets cabinets, CabinetDesk desk) {
        this.frames = frames;
        this.cabinets = cabinets;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        return page(context, "", Pages.query(context.request(), "station"), "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        String id = fields.text("id").strip();
        try {
            if (TAKEN.contains(id)) {
                throw new BadInput("id", "This word is the name of a page.");
            }
            Scope scope = CabinetDesk.keeper(context);
            StationCode station = station(fields);
            String place = fields.text("place").strip();
            if (!stands(scope, id, station, place)) {
                cabinets.add(scope, id, station, place);
            }
            return Pages.seeOther(CabinetPage.address(id));
        } catch (BadInput bad) {
            return again(context, fields, bad.field());
        } catch (NotFound none) {
            return again(context, fields, "station");
        }
    }

    /** Sent twice it is one. */
    private boolean stands(Scope scope, String id, StationCode station, String place) {
        return cabinets.find(scope, id)
                .filter(one -> one.station().equals(station) && one.place().equals(place))
                .isPresent();
    }

    private static StationCode station(TypedFields fields) {
        return StationCode.find(fields.text("station").strip())
                .orElseThrow(() -> new BadInput("station", "A code has eight digits."));
    }

    private Response again(RoutingContext context, TypedFields typed, String wrong) {
        CabinetWords words = desk.words(frames.of(context).frame().language());
        return page(
                context,
                typed.text("id"),
                typed.text("station"),
                typed.text("place"),
                words.field(wrong));
    }

    private Response page(
            RoutingContext context, String id, String station, String place, String error) {
        DeskFrame frame = frames.of(context);
        AddView view = new AddView(frame, id, station, place, error);
        return Pages.page(Templates.add(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }
}
