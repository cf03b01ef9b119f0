package org.nuanyi.station.web;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.BatchPreview;
import org.nuanyi.station.Batches;
import org.nuanyi.station.ChangeResult;
import org.nuanyi.station.ChangeResult.AlreadyUndone;
import org.nuanyi.station.ChangeResult.Applied;
import org.nuanyi.station.ChangeResult.Refused;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.Register;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** Many stations changed together: chosen, looked at, applied, undone. */
@Needs(Permission.EDIT_STATIONS)
@Path(BatchPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BatchPages {

    static final String PATH = StationsSection.PATH + "/batches";

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance batchForm(BatchView.Form view);

        static native TemplateInstance batchPreview(BatchView.Preview view);

        static native TemplateInstance batch(BatchView.Applied view);

        private Templates() {}
    }

    private final Batches batches;
    private final Stations stations;
    private final Register register;
    private final Units units;
    private final BatchWriter writer;

    BatchPages(
            Batches batches,
            Stations stations,
            Register register,
            Units units,
            BatchWriter writer) {
        this.batches = batches;
        this.stations = stations;
        this.register = register;
        this.units = units;
        this.writer = writer;
    }

    /** What all of them are to say. */
    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response form(RoutingContext context) {
        Selection selection =
                Selection.of(
                        context.request().params().getAll("code"),
                        name -> Pages.query(context.request(), name));
        return form(selection, context, 200, "");
    }

    private Response form(Selection selection, RoutingContext context, int status, String error) {
        BatchView.Form view = writer.form(context, selection, chosen(selection, context), error);
        return Pages.page(Templates.batchForm(view), view.desk().frame(), status);
    }

    /** What would change. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(MultivaluedMap<String, String> form, RoutingContext context) {
        Selection selection = selection(form);
        if (selection.texts().isEmpty()) {
            return form(selection, context, 400, writer.nothingSet(context));
        }
        ChangeSet set = ChangeSet.same(chosen(selection, context), selection.texts());
        BatchPreview preview = batches.preview(StationScope.of(context), set);
        return preview(writer.preview(context, selection, preview, ""), 200);
    }

    /** Applies what was looked at; where it would be something else by now, it is shown again. */
    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> form, RoutingContext context) {
        Selection selection = selection(form);
        Scope scope = StationScope.of(context);
        ChangeSet set = ChangeSet.same(chosen(selection, context), selection.texts());
        BatchPreview preview = batches.preview(scope, set);
        boolean same = BatchWriter.seen(preview).equals(form.getFirst("seen"));
        ChangeResult result = same ? batches.apply(scope, set) : new Refused(preview);
        return switch (result) {
            case Applied(var batch, var _, var _) -> Pages.seeOther(PATH + "/" + batch);
            case Refused(var why) ->
                    preview(
                            writer.preview(context, selection, why, writer.changedSince(context)),
                            409);
            case AlreadyUndone() -> throw new IllegalStateException("nothing is undone here");
        };
    }

    private static Response preview(BatchView.Preview view, int status) {
        return Pages.page(Templates.batchPreview(view), view.desk().frame(), status);
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}")
    @Needs(Permission.SEE_STATIONS)
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, RoutingContext context) {
        BatchView.Applied view =
                writer.applied(context, batches.batch(StationScope.of(context), id));
        return Pages.page(Templates.batch(view), view.desk().frame(), 200);
    }

    /** Makes all of them say again what they said before. */
    @POST
    @Path("{id:[0-9a-f-]{36}}/undo")
    @Operation(hidden = true)
    public Response undo(@RestPath UUID id, RoutingContext context) {
        return switch (batches.undo(StationScope.of(context), id)) {
            case Applied(var _, var changed, var left) when changed.isEmpty() ->
                    Pages.seeOther(PATH + "/" + id + "?left=" + left.size());
            case Applied(var batch, var _, var left) ->
                    Pages.seeOther(PATH + "/" + batch + "?left=" + left.size());
            case Refused _, AlreadyUndone() -> Pages.seeOther(PATH + "/" + id);
        };
    }

    private List<Station> chosen(Selection selection, RoutingContext context) {
        return selection.stations(StationScope.of(context), stations, register, units.tree());
    }

    private static Selection selection(MultivaluedMap<String, String> form) {
        return Selection.of(
                Optional.ofNullable(form.get("code")).orElse(List.of()),
                name -> Pages.text(form, name));
    }
}
