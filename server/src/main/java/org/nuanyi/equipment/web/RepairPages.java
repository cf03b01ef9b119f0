package org.nuanyi.equipment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.Faults;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.equipment.web.RepairRows.RepairRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;

/** Which pieces are repaired; and the form by which a fault is reported. */
@Needs(Permission.SEE_PURCHASES)
@Path(RepairPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RepairPages {

    static final String PATH = EquipmentSection.PATH + "/repairs";

    private static final String INSPECTION = FaultSource.INSPECTION.kind().id();
    private static final int PAGE = 50;
    private static final int MOST_ROWS = 20_000;

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance repairs(RepairsView view);

        static native TemplateInstance newFault(FaultView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param query what is asked for, as an address has it
     */
    record RepairsView(
            DeskFrame desk,
            List<RepairRow> rows,
            List<Option> units,
            List<Option> shows,
            String query,
            Paging.Pager pager) {}

    /**
     * The form of a fault.
     *
     * @param fault what was typed
     * @param open address of the repair that the piece waits for; empty where it works
     */
    record FaultView(
            DeskFrame desk,
            String tag,
            String item,
            String fault,
            List<Option> sources,
            String open,
            String error) {}

    private final DeskFrames frames;
    private final Faults faults;
    private final RepairList list;
    private final RepairRows rows;
    private final Assets assets;
    private final EquipmentDesk desk;

    RepairPages(
            DeskFrames frames,
            Faults faults,
            RepairList list,
            RepairRows rows,
            Assets assets,
            EquipmentDesk desk) {
        this.frames = frames;
        this.faults = faults;
        this.list = list;
        this.rows = rows;
        this.assets = assets;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        EquipmentWords words = new EquipmentWords(frame.frame().language());
        HttpServerRequest request = context.request();
        Paging paging = Paging.of(request, PAGE);
        List<RepairRow> found = find(context, paging.limit(), paging.offset(), words);
        String query = query(request);
        RepairsView view =
                new RepairsView(
                        frame,
                        paging.shown(found),
                        desk.unitOptions(context, Pages.query(request, "unit"), words),
                        shows(show(request), words),
                        query,
                        paging.pager(PATH + "?" + query, found));
        return Pages.page(Templates.repairs(view), frame.frame(), 200);
    }

    /** What the filter shows, whole. */
    @GET
    @Path("list.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(RoutingContext context) {
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        SheetFile sheet =
                new SheetFile(
                        words.pick("维修", "Repairs"),
                        SheetFile.column(words.pick("资产编号", "Tag"), 20),
                        SheetFile.column(words.pick("名称", "What"), 20),
                        SheetFile.column(words.pick("驿站编号", "Station no."), 12),
                        SheetFile.column(words.pick("驿站", "Station"), 28),
                        SheetFile.column(words.pick("单位", "Unit"), 18),
                        SheetFile.column(words.pick("故障", "Fault"), 40),
                        SheetFile.column(words.pick("报修日期", "Reported"), 12),
                        SheetFile.column(words.pick("来源", "Found by"), 12),
                        SheetFile.column(words.pick("状态", "State"), 14),
                        SheetFile.column(words.pick("期限", "Until"), 12),
                        SheetFile.column(words.pick("维修单位", "By whom"), 24),
                        SheetFile.column(words.pick("费用", "Cost"), 16));
        return sheet.answer(
                "repairs",
                find(context, MOST_ROWS, 0, words).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.tag(),
                                                row.item(),
                                                row.stationCode(),
                                                row.station(),
                                                row.unit(),
                                                row.fault(),
                                                row.reportedOn(),
                                                row.source(),
                                                row.state(),
                                                row.due(),
                                                row.repairer(),
                                                row.cost())));
    }

    /** The form for a fault of the piece that the address names. */
    @GET
    @Path("new")
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        String tag = Pages.query(context.request(), "tag");
        return form(context, tag, "", FaultSource.DESK, "");
    }

    /** A piece is out of order. */
    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response report(
            @RestForm("tag") @Nullable String piece,
            @RestForm("fault") @Nullable String said,
            @RestForm("source") @Nullable String found,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        String tag = Optional.ofNullable(piece).orElse("").strip();
        String fault = Optional.ofNullable(said).orElse("");
        FaultSource source = INSPECTION.equals(found) ? FaultSource.INSPECTION : FaultSource.DESK;
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        try {
            EquipmentResult result =
                    faults.report(
                            EquipmentDesk.keeper(context),
                            new NewFault(tag, fault, EquipmentDesk.photo(upload), source));
            return result instanceof Done(long id)
                    ? Pages.seeOther(PATH + "/" + id)
                    : form(context, tag, fault, source, words.why(result));
        } catch (BadInput bad) {
            return form(context, tag, fault, source, words.field(bad.field()));
        }
    }

    private Response form(
            RoutingContext context, String tag, String fault, FaultSource source, String error) {
        Scope scope = EquipmentDesk.reader(context);
        AssetCard card = assets.card(scope, tag);
        DeskFrame frame = frames.of(context);
        FaultView view =
                new FaultView(
                        frame,
                        tag,
                        card.asset().item(),
                        fault,
                        sources(source, frame),
                        list.findOpen(scope, tag).map(open -> PATH + "/" + open.id()).orElse(""),
                        error);
        return Pages.page(Templates.newFault(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    /** By whom somebody at the desk may say that it was found. */
    private static List<Option> sources(FaultSource chosen, DeskFrame frame) {
        return Option.of(
                Stream.of(FaultSource.DESK, FaultSource.INSPECTION).map(FaultSource::kind),
                frame.frame().language(),
                chosen.kind()::equals);
    }

    private List<RepairRow> find(
            RoutingContext context, int limit, int offset, EquipmentWords words) {
        Scope scope = EquipmentDesk.reader(context);
        String show = show(context.request());
        List<String> units = desk.units(context, Pages.query(context.request(), "unit"));
        if (show.equals("closed")) {
            return rows.write(scope, list.listClosed(scope, units, limit, offset), words);
        }
        Set<String> wanted = Set.copyOf(units);
        List<Repair> open =
                list.listOpen(scope).stream().filter(one -> wanted.contains(one.unit())).toList();
        return rows.write(scope, open, words).stream()
                .filter(row -> isShown(row, show, words))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static boolean isShown(RepairRow row, String show, EquipmentWords words) {
        return switch (show) {
            case "late" -> row.late();
            case "open" -> true;
            default -> row.state().equals(words.state(Repairs.machine(), show));
        };
    }

    private static String show(HttpServerRequest request) {
        String asked = Pages.query(request, "show");
        return Set.of("late", "reported", "ordered", "closed").contains(asked) ? asked : "open";
    }

    private static List<Option> shows(String chosen, EquipmentWords words) {
        return Stream.of(
                        new Option("open", words.pick("全部没办结的", "All open"), false),
                        new Option("late", words.pick("超期的", "Late"), false),
                        new Option("reported", words.pick("待安排维修", "Reported"), false),
                        new Option("ordered", words.pick("维修中", "Being repaired"), false),
                        new Option("closed", words.pick("已办结", "Over"), false))
                .map(one -> new Option(one.id(), one.name(), one.id().equals(chosen)))
                .toList();
    }

    private static String query(HttpServerRequest request) {
        return "unit=%s&show=%s"
                .formatted(URLEncoder.encode(Pages.query(request, "unit"), UTF_8), show(request));
    }
}
