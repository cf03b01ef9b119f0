package org.nuanyi.equipment.web;

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
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.StockGroup;
import org.nuanyi.equipment.StockLine;
import org.nuanyi.equipment.Stocktake;
import org.nuanyi.equipment.Stocktakes;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;

/** One stock-take: where labels are scanned, what is found and missing, and what came out of it. */
@Needs(Permission.SEE_PURCHASES)
@Path(StocktakePages.PATH + "/{stocktake:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StocktakePage {

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance stocktake(StocktakeView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param key for what is scanned next
     * @param scanned how many different labels were scanned
     * @param writes whether the reader scans, and closes it
     * @param typed what was written into the field of tags
     */
    record StocktakeView(
            DeskFrame desk,
            long id,
            String station,
            String stationCode,
            String unit,
            String opened,
            String closed,
            boolean empty,
            List<PieceRow> found,
            List<PieceRow> elsewhere,
            List<PieceRow> missing,
            List<PieceRow> unknown,
            List<PieceRow> twice,
            int scanned,
            boolean writes,
            String key,
            String typed,
            String error) {

        /** Where what is done with it is sent. */
        public String acts() {
            return StocktakePages.PATH + "/" + id;
        }
    }

    /**
     * What was scanned, or should have been.
     *
     * @param place where it is on the books; whose it is, where nothing else may be told
     * @param own whether it has a page the reader may see
     */
    record PieceRow(String tag, String item, String place, int times, String note, boolean own) {}

    private final DeskFrames frames;
    private final Stocktakes stocktakes;
    private final StationLabels labels;
    private final Names.Book names;
    private final EquipmentDesk desk;

    StocktakePage(
            DeskFrames frames,
            Stocktakes stocktakes,
            StationLabels labels,
            Names.Book names,
            EquipmentDesk desk) {
        this.frames = frames;
        this.stocktakes = stocktakes;
        this.labels = labels;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long stocktake, RoutingContext context) {
        return page(context, stocktake, new MultivaluedHashMap<>(), "");
    }

    /** All lines of it, as a sheet. */
    @GET
    @Path("list.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(@RestPath long stocktake, RoutingContext context) {
        Scope scope = EquipmentDesk.reader(context);
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        SheetFile sheet =
                new SheetFile(
                        words.pick("盘点", "Stock-take"),
                        SheetFile.column(words.pick("结果", "Outcome"), 14),
                        SheetFile.column(words.pick("资产编号", "Tag"), 24),
                        SheetFile.column(words.pick("名称", "What"), 20),
                        SheetFile.column(words.pick("账面驿站", "Station"), 14),
                        SheetFile.column(words.pick("扫描次数", "Scanned"), 10),
                        SheetFile.column(words.pick("说明", "Note"), 40));
        return sheet.answer(
                "stocktake-" + stocktakes.stocktake(scope, stocktake).id(),
                stocktakes.lines(scope, stocktake).stream()
                        .map(
                                line ->
                                        List.of(
                                                words.of(line.group()),
                                                line.tag(),
                                                line.item(),
                                                line.station(),
                                                Integer.toString(line.times()),
                                                line.note())));
    }

    /** Labels were scanned, or tags written. */
    @POST
    @Path("scans")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response scan(
            @RestPath long stocktake, MultivaluedMap<String, String> form, RoutingContext context) {
        return answer(
                context,
                stocktake,
                form,
                scope ->
                        stocktakes.scan(
                                scope,
                                stocktake,
                                new TypedFields(form).key(),
                                Pages.text(form, "tags")));
    }

    /** One tap for one piece: found, missing, not to be counted, or to be counted once. */
    @POST
    @Path("pieces")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response mend(
            @RestPath long stocktake, MultivaluedMap<String, String> form, RoutingContext context) {
        String tag = Pages.text(form, "tag");
        return answer(
                context,
                stocktake,
                form,
                scope ->
                        switch (Pages.text(form, "as")) {
                            case "found" -> stocktakes.found(scope, stocktake, tag);
                            case "missing" ->
                                    stocktakes.remark(
                                            scope, stocktake, tag, Pages.text(form, "note"));
                            case "nothing" -> stocktakes.drop(scope, stocktake, tag);
                            case "once" -> stocktakes.keepOne(scope, stocktake, tag);
                            default -> throw new BadInput("as", "There is no such tap.");
                        });
    }

    /** It is over; the button says whether anything comes out of it. */
    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response end(
            @RestPath long stocktake, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        return answer(
                context,
                stocktake,
                form,
                scope ->
                        fields.text("as").equals("void")
                                ? stocktakes.cancel(scope, stocktake)
                                : stocktakes.close(scope, stocktake, seen(fields)));
    }

    private static int seen(TypedFields fields) {
        if (!fields.text("seen").matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "How many were seen is a number.");
        }
        return Integer.parseInt(fields.text("seen"));
    }

    private Response answer(
            RoutingContext context,
            long stocktake,
            MultivaluedMap<String, String> form,
            Function<Scope, EquipmentResult> work) {
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        try {
            EquipmentResult result = work.apply(EquipmentDesk.keeper(context));
            return result instanceof EquipmentResult.Done
                    ? Pages.seeOther(StocktakePages.PATH + "/" + stocktake)
                    : page(context, stocktake, form, words.why(result));
        } catch (BadInput bad) {
            return page(context, stocktake, form, words.field(bad.field()));
        }
    }

    private Response page(
            RoutingContext context, long id, MultivaluedMap<String, String> typed, String error) {
        Scope scope = EquipmentDesk.reader(context);
        DeskFrame frame = frames.of(context);
        EquipmentWords words = new EquipmentWords(frame.frame().language());
        Stocktake stocktake = stocktakes.stocktake(scope, id);
        List<StockLine> lines = stocktakes.lines(scope, id);
        StationLabels.Known known = known(scope, stocktake, lines);
        Names who = names.names(scope, words.language());
        StocktakeView view =
                new StocktakeView(
                        frame,
                        id,
                        known.name(stocktake.station()),
                        stocktake.station().value(),
                        words.unit(desk.tree(), stocktake.unit()),
                        who.of(stocktake.openedBy()) + " " + desk.day(stocktake.openedAt()),
                        stocktake.closedBy().map(who::of).orElse("")
                                + stocktake.closedAt().map(at -> " " + desk.day(at)).orElse(""),
                        stocktake.empty(),
                        rows(lines, StockGroup.FOUND, known, words),
                        rows(lines, StockGroup.ELSEWHERE, known, words),
                        rows(lines, StockGroup.MISSING, known, words),
                        rows(lines, StockGroup.UNKNOWN, known, words),
                        lines.stream()
                                .filter(StockLine::twice)
                                .map(line -> row(line, known, words))
                                .toList(),
                        (int) lines.stream().filter(line -> line.times() > 0).count(),
                        stocktake.open() && desk.keeps(context, stocktake.unit()),
                        UUID.randomUUID().toString(),
                        Pages.text(typed, "tags"),
                        error);
        return Pages.page(Templates.stocktake(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private StationLabels.Known known(Scope scope, Stocktake stocktake, List<StockLine> lines) {
        List<StationCode> others =
                lines.stream().flatMap(line -> StationCode.find(line.station()).stream()).toList();
        return labels.of(
                scope,
                Stream.concat(Stream.of(stocktake.station()), others.stream()).distinct().toList());
    }

    private List<PieceRow> rows(
            List<StockLine> lines,
            StockGroup group,
            StationLabels.Known known,
            EquipmentWords words) {
        return lines.stream()
                .filter(line -> line.group() == group)
                .map(line -> row(line, known, words))
                .toList();
    }

    private PieceRow row(StockLine line, StationLabels.Known known, EquipmentWords words) {
        return new PieceRow(
                line.tag(),
                line.item(),
                StationCode.find(line.station())
                        .map(known::name)
                        .orElseGet(() -> elsewhere(line, words)),
                line.times(),
                line.note(),
                !line.item().isEmpty());
    }

    private String elsewhere(StockLine line, EquipmentWords words) {
        if (line.group() == StockGroup.UNKNOWN) {
            return "";
        }
        return line.item().isEmpty() && !line.unit().isEmpty()
                ? words.unit(desk.tree(), line.unit())
                : words.pick("已不在册", "On no books any more");
    }
}
