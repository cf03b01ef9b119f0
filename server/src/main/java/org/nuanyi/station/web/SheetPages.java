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
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.WholeFile;
import org.nuanyi.station.SheetPreview;
import org.nuanyi.station.SheetResult;
import org.nuanyi.station.SheetResult.Applied;
import org.nuanyi.station.SheetResult.Otherwise;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.SheetResult.Refused;
import org.nuanyi.station.SheetResult.Taken;
import org.nuanyi.station.Sheets;
import org.nuanyi.union.Units;

/** The register as a sheet: taken away, brought back, looked at, applied. */
@Needs(Permission.EDIT_STATIONS)
@Path(SheetPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SheetPages {

    static final String PATH = StationsSection.PATH + "/sheets";

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance sheet(SheetView.Upload view);

        static native TemplateInstance sheetPreview(SheetView.Preview view);

        private Templates() {}
    }

    private final Sheets sheets;
    private final SheetViews views;
    private final DeskFrames frames;
    private final Units units;
    private final Clock clock;

    SheetPages(Sheets sheets, SheetViews views, DeskFrames frames, Units units, Clock clock) {
        this.sheets = sheets;
        this.views = views;
        this.frames = frames;
        this.units = units;
        this.clock = clock;
    }

    /** All that the filter leaves. */
    @GET
    @Path("download")
    @Needs(Permission.SEE_STATIONS)
    @Produces(WholeFile.XLSX)
    @Operation(hidden = true)
    public Response download(RoutingContext context) {
        RegisterQuery query = RegisterQuery.of(context.request());
        Scope scope = StationScope.of(context);
        Language language = language(context);
        return file(
                "stations",
                out ->
                        sheets.write(
                                scope, query.filter(units.tree()), query.sorting(), language, out));
    }

    /** Where a changed one is brought. */
    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        return page(views.upload(context), 200);
    }

    /** Reads one that came back. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") @Nullable FileUpload upload, RoutingContext context) {
        SheetResult result =
                upload == null
                        ? new Refused(Reason.EMPTY, List.of())
                        : sheets.take(
                                StationScope.of(context),
                                upload.uploadedFile(),
                                String.valueOf(upload.fileName()),
                                language(context));
        return switch (result) {
            case Taken(UUID sheet) -> Pages.seeOther(PATH + "/" + sheet);
            case Refused refused -> page(views.refused(context, refused), 400);
            case Applied _, Otherwise _ ->
                    throw new IllegalStateException("nothing is applied here");
        };
    }

    /** What it would do. */
    @GET
    @Path("{id:[0-9a-f-]{36}}")
    @Operation(hidden = true)
    public Response preview(@RestPath UUID id, RoutingContext context) {
        String page = Pages.query(context.request(), "page");
        int number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        return preview(context, sheets.preview(StationScope.of(context), id), number, false);
    }

    /** Applies what was looked at; where it would be something else by now, it is shown again. */
    @POST
    @Path("{id:[0-9a-f-]{36}}/apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(
            @RestPath UUID id, MultivaluedMap<String, String> form, RoutingContext context) {
        return switch (sheets.apply(StationScope.of(context), id, Pages.text(form, "seen"))) {
            case Applied(UUID batch) -> Pages.seeOther(BatchPages.PATH + "/" + batch);
            case Otherwise(SheetPreview now) -> preview(context, now, 1, true);
            case Taken _, Refused _ -> throw new IllegalStateException("nothing is taken here");
        };
    }

    /** What is wrong with it, as a sheet to put right and bring back. */
    @GET
    @Path("{id:[0-9a-f-]{36}}/wrong")
    @Produces(WholeFile.XLSX)
    @Operation(hidden = true)
    public Response wrong(@RestPath UUID id, RoutingContext context) {
        SheetPreview preview = sheets.preview(StationScope.of(context), id);
        return file("stations-wrong", out -> views.writeWrong(context, preview, out));
    }

    private Response preview(
            RoutingContext context, SheetPreview preview, int number, boolean changed) {
        SheetView.Preview view = views.preview(context, preview, number, changed);
        return Pages.page(Templates.sheetPreview(view), view.desk().frame(), changed ? 409 : 200);
    }

    private static Response page(SheetView.Upload view, int status) {
        return Pages.page(Templates.sheet(view), view.desk().frame(), status);
    }

    private Response file(String name, Consumer<OutputStream> writer) {
        return WholeFile.xlsx("%s-%s".formatted(name, LocalDate.now(clock)), writer);
    }

    private Language language(RoutingContext context) {
        return frames.of(context).frame().language();
    }
}
