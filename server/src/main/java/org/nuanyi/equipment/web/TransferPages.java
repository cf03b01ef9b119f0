package org.nuanyi.equipment.web;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.NewTransfer;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.equipment.TransferList;
import org.nuanyi.equipment.Transfers;
import org.nuanyi.equipment.web.TransferRows.TransferRow;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;

/** What goes from station to station; and the form by which a piece is handed out. */
@Needs(Permission.SEE_PURCHASES)
@Path(TransferPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TransferPages {

    static final String PATH = EquipmentSection.PATH + "/transfers";

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 20_000;

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance transfers(TransfersView view);

        static native TemplateInstance newTransfer(HandOutView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param show what is shown: open, coming, late or over
     */
    record TransfersView(
            DeskFrame desk,
            List<TransferRow> rows,
            List<Option> shows,
            String show,
            Paging.Pager pager) {}

    /** The form by which a piece is handed out. */
    record HandOutView(
            DeskFrame desk,
            String tag,
            String item,
            String today,
            String key,
            TypedFields typed,
            String error) {}

    private final DeskFrames frames;
    private final Transfers transfers;
    private final TransferList list;
    private final TransferRows rows;
    private final Assets assets;
    private final EquipmentDesk desk;

    TransferPages(
            DeskFrames frames,
            Transfers transfers,
            TransferList list,
            TransferRows rows,
            Assets assets,
            EquipmentDesk desk) {
        this.frames = frames;
        this.transfers = transfers;
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
        Paging paging = Paging.of(context.request(), PAGE);
        String show = show(context.request());
        List<Transfer> found = find(context, paging.limit(), paging.offset());
        TransfersView view =
                new TransfersView(
                        frame,
                        rows.write(paging.shown(found), words),
                        shows(show, words),
                        show,
                        paging.pager(PATH + "?show=" + show, found));
        return Pages.page(Templates.transfers(view), frame.frame(), 200);
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
                        words.pick("调拨借用", "Moves"),
                        SheetFile.column(words.pick("资产编号", "Tag"), 20),
                        SheetFile.column(words.pick("名称", "What"), 20),
                        SheetFile.column(words.pick("从", "From"), 28),
                        SheetFile.column(words.pick("单位", "Unit"), 18),
                        SheetFile.column(words.pick("到", "To"), 28),
                        SheetFile.column(words.pick("单位", "Unit"), 18),
                        SheetFile.column(words.pick("交出日期", "Handed out"), 12),
                        SheetFile.column(words.pick("归还期限", "Back by"), 12),
                        SheetFile.column(words.pick("状态", "State"), 14));
        return sheet.answer(
                "transfers",
                rows.write(find(context, MOST_ROWS, 0), words).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.tag(),
                                                row.item(),
                                                row.from(),
                                                row.sender(),
                                                row.to(),
                                                row.unit(),
                                                row.sentOn(),
                                                row.due(),
                                                row.standing())));
    }

    /** The form for the piece that the address names. */
    @GET
    @Path("new")
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("tag", Pages.query(context.request(), "tag"));
        typed.putSingle("to", Pages.query(context.request(), "to"));
        return form(context, typed, "");
    }

    /** A piece is handed out. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> form, RoutingContext context) {
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        try {
            EquipmentResult result = transfers.send(EquipmentDesk.keeper(context), wanted(form));
            return result instanceof Done(long id)
                    ? Pages.seeOther(PATH + "/" + id)
                    : form(context, form, words.why(result));
        } catch (BadInput bad) {
            return form(context, form, words.field(bad.field()));
        }
    }

    private static NewTransfer wanted(MultivaluedMap<String, String> form) {
        TypedFields fields = new TypedFields(form);
        Optional<LocalDate> due =
                fields.text("due").isEmpty() ? Optional.empty() : Optional.of(fields.day("due"));
        return new NewTransfer(
                fields.key(),
                fields.text("tag").strip(),
                StationCode.find(fields.text("to").strip())
                        .orElseThrow(() -> new BadInput("to", "Eight digits.")),
                due,
                fields.text("note"));
    }

    private Response form(
            RoutingContext context, MultivaluedMap<String, String> typed, String error) {
        AssetCard card =
                assets.card(EquipmentDesk.reader(context), Pages.text(typed, "tag").strip());
        DeskFrame frame = frames.of(context);
        String sent = Pages.text(typed, "key");
        HandOutView view =
                new HandOutView(
                        frame,
                        card.asset().tag(),
                        card.asset().item(),
                        desk.today().toString(),
                        sent.isEmpty() ? UUID.randomUUID().toString() : sent,
                        new TypedFields(typed),
                        error);
        return Pages.page(Templates.newTransfer(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private List<Transfer> find(RoutingContext context, int limit, int offset) {
        Scope scope = EquipmentDesk.reader(context);
        String show = show(context.request());
        return show.equals("over")
                ? list.listEnded(scope, limit, offset)
                : list.listOpen(scope).stream()
                        .filter(one -> isShown(context, one, show))
                        .skip(offset)
                        .limit(limit)
                        .toList();
    }

    private boolean isShown(RoutingContext context, Transfer one, String show) {
        return switch (show) {
            case "late" -> one.isLate(desk.today());
            case "coming" ->
                    one.onItsWay()
                            && desk.keeps(
                                    context, one.there().isEmpty() ? one.unit() : one.sender());
            default -> true;
        };
    }

    private static String show(HttpServerRequest request) {
        String asked = Pages.query(request, "show");
        return Set.of("coming", "late", "over").contains(asked) ? asked : "open";
    }

    private static List<Option> shows(String chosen, EquipmentWords words) {
        return Stream.of(
                        new Option("open", words.pick("全部没办结的", "All open"), false),
                        new Option("coming", words.pick("等我们签收的", "For us to accept"), false),
                        new Option("late", words.pick("逾期未还的", "Late to come back"), false),
                        new Option("over", words.pick("已办结", "Over"), false))
                .map(one -> new Option(one.id(), one.name(), one.id().equals(chosen)))
                .toList();
    }
}
