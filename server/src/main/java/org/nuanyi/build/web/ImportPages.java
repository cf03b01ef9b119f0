package org.nuanyi.build.web;

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
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.build.PlanColumn;
import org.nuanyi.build.PlanResult;
import org.nuanyi.build.Planning;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.web.WholeFile;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** A year's planned stations as a sheet: an empty one to take away, a filled one to bring. */
@Needs(Permission.EDIT_BUILDING)
@Path(ImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ImportPages {

    static final String PATH = BuildSection.PATH + "/import";

    private static final int SHOWN = 100;
    private static final int WIDTH = 24;

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance plan(PlanView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Planning planning;
    private final Units units;

    ImportPages(DeskFrames frames, Planning planning, Units units) {
        this.frames = frames;
        this.planning = planning;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        String taken = Pages.query(context.request(), "taken");
        int count = taken.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(taken) : 0;
        return page(context, "", List.of(), count, 200);
    }

    /** An empty one, with what may be chosen. */
    @GET
    @Path("template")
    @Produces(WholeFile.XLSX)
    @Operation(hidden = true)
    public Response template(RoutingContext context) {
        Language language = language(context);
        List<String> his =
                units.tree().listUnits().stream()
                        .filter(unit -> his(context).contains(unit.code()))
                        .map(Unit::name)
                        .toList();
        List<SheetWriter.Column> columns =
                Arrays.stream(PlanColumn.values())
                        .map(
                                column ->
                                        new SheetWriter.Column(
                                                said(column, language),
                                                WIDTH,
                                                choices(column, his),
                                                SheetWriter.Column.Style.USUAL))
                        .toList();
        SheetWriter.Names names =
                new SheetWriter.Names(language.pick("建站计划", "Planned stations"), "choices");
        return WholeFile.xlsx("plan", out -> new SheetWriter(out, names, columns).close());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm("file") @Nullable FileUpload upload, RoutingContext context) {
        PlanResult result =
                upload == null
                        ? new PlanResult.Unreadable(SheetRefused.Reason.EMPTY)
                        : planning.take(
                                SignedIn.scope(
                                        context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING),
                                upload.uploadedFile(),
                                his(context));
        Language language = language(context);
        return switch (result) {
            case PlanResult.Taken(var projects) ->
                    Pages.seeOther(PATH + "?taken=" + projects.size());
            case PlanResult.Faulty(var faults) -> page(context, "", faults, 0, 400);
            case PlanResult.Unreadable(var why) ->
                    page(context, unreadable(why, language), List.of(), 0, 400);
        };
    }

    private Response page(
            RoutingContext context,
            String error,
            List<PlanResult.Fault> faults,
            int taken,
            int status) {
        var desk = frames.of(context);
        Language language = desk.frame().language();
        PlanView view =
                new PlanView(
                        desk,
                        error,
                        faults.stream().limit(SHOWN).map(one -> fault(one, language)).toList(),
                        Math.max(0, faults.size() - SHOWN),
                        taken,
                        Planning.MOST);
        return Pages.page(Templates.plan(view), desk.frame(), status);
    }

    private static PlanView.Fault fault(PlanResult.Fault fault, Language language) {
        return new PlanView.Fault(
                fault.line(), said(fault.column(), language), fault.text(), why(fault, language));
    }

    private static String why(PlanResult.Fault fault, Language language) {
        return switch (fault.kind()) {
            case NO_COLUMN -> language.pick("第一行没有这一列", "The first row has no such column");
            case EMPTY -> language.pick("没有填", "Nothing is written");
            case TOO_LONG -> language.pick("太长了", "Too long");
            case UNKNOWN -> language.pick("不认识，请照模板里的写", "Unknown; write it as the template does");
            case NOT_HIS -> language.pick("不是您能申请的单位", "A unit for which you may not apply");
            case TWICE -> language.pick("这张表里重复了", "Another row says the same");
            case THERE_IS -> language.pick("这个单位已经有同名的项目", "The unit has a project of that name");
            case TOO_MANY ->
                    language.pick("一次最多 %d 行，请分几张表", "At most %d rows at once; split the sheet")
                            .formatted(Planning.MOST);
        };
    }

    private static String unreadable(SheetRefused.Reason why, Language language) {
        return switch (why) {
            case EMPTY ->
                    language.pick("表是空的，或者没有选文件。", "The sheet is empty, or no file was chosen.");
            case OLD_XLS ->
                    language.pick(
                            "这是旧的 XLS 格式：请另存为 XLSX 再传。", "This is the old XLS: save it as XLSX.");
            default ->
                    language.pick(
                            "这份文件读不了：请用模板填好，存为 XLSX。",
                            "This file cannot be read: use the template and save it as XLSX.");
        };
    }

    private static List<String> choices(PlanColumn column, List<String> units) {
        return switch (column) {
            case UNIT -> units;
            case KIND -> Arrays.stream(StationKind.values()).map(Named::chinese).toList();
            case HOST_KIND -> Arrays.stream(HostKind.values()).map(Named::chinese).toList();
            case NAME, ADDRESS, HOST, WORDS -> List.of();
        };
    }

    /** The units for which who is signed in may apply. */
    private Set<String> his(RoutingContext context) {
        return SignedIn.of(context).caller().units(Permission.EDIT_BUILDING).stream()
                .flatMap(code -> units.tree().listSubtree(code).stream())
                .map(Unit::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Language language(RoutingContext context) {
        return frames.of(context).frame().language();
    }

    private static String said(Named one, Language language) {
        return language.pick(one.chinese(), one.english());
    }
}
