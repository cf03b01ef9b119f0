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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.equipment.StockGroup;
import org.nuanyi.equipment.Stocktake;
import org.nuanyi.equipment.Stocktakes;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;

/** Stock-takes: those that go on, those that are over, and how one begins. */
@Needs(Permission.SEE_PURCHASES)
@Path(StocktakePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StocktakePages {

    static final String PATH = EquipmentSection.PATH + "/stocktakes";

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance stocktakes(StocktakesView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param station what was typed
     */
    record StocktakesView(
            DeskFrame desk,
            List<StocktakeRow> rows,
            List<Option> units,
            Paging.Pager pager,
            boolean begins,
            String station,
            String error) {}

    /**
     * A stock-take.
     *
     * @param closedOn empty while it goes on
     * @param sums what came out of it: 在站 5 · 没扫到 1; empty while it goes on
     */
    record StocktakeRow(
            long id,
            String station,
            String unit,
            String who,
            String openedOn,
            String closedOn,
            boolean empty,
            String sums) {}

    private final DeskFrames frames;
    private final Stocktakes stocktakes;
    private final StationLabels labels;
    private final Names.Book names;
    private final EquipmentDesk desk;

    StocktakePages(
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
    public Response list(RoutingContext context) {
        return list(context, Pages.query(context.request(), "station"), "");
    }

    /** Begins one, or goes on with it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.REQUEST_PURCHASES)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> form, RoutingContext context) {
        String typed = Pages.text(form, "station").strip();
        EquipmentWords words = new EquipmentWords(frames.of(context).frame().language());
        Optional<StationCode> code = StationCode.find(typed);
        if (code.isEmpty()) {
            return list(context, typed, words.field("station"));
        }
        try {
            long id = stocktakes.open(EquipmentDesk.keeper(context), code.get());
            return Pages.seeOther(PATH + "/" + id);
        } catch (NotFound none) {
            return list(context, typed, words.pick("没有这个驿站。", "There is no such station."));
        }
    }

    private Response list(RoutingContext context, String station, String error) {
        Scope scope = EquipmentDesk.reader(context);
        DeskFrame frame = frames.of(context);
        EquipmentWords words = new EquipmentWords(frame.frame().language());
        String unit = Pages.query(context.request(), "unit");
        Paging paging = Paging.of(context.request(), PAGE);
        List<Stocktake> found =
                stocktakes.list(scope, desk.units(context, unit), paging.limit(), paging.offset());
        StocktakesView view =
                new StocktakesView(
                        frame,
                        rows(scope, paging.shown(found), words),
                        desk.unitOptions(context, unit, words),
                        paging.pager(PATH + "?unit=" + unit.replaceAll("[^0-9A-Z]", ""), found),
                        SignedIn.of(context).caller().may(EquipmentDesk.KEEP),
                        station,
                        error);
        return Pages.page(Templates.stocktakes(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private List<StocktakeRow> rows(Scope scope, List<Stocktake> shown, EquipmentWords words) {
        StationLabels.Known known =
                labels.of(scope, shown.stream().map(Stocktake::station).distinct().toList());
        Map<Long, Map<StockGroup, Integer>> counts =
                stocktakes.counts(scope, shown.stream().map(Stocktake::id).toList());
        Names who = names.names(scope, words.language());
        return shown.stream()
                .map(
                        one ->
                                new StocktakeRow(
                                        one.id(),
                                        known.name(one.station()),
                                        words.unit(desk.tree(), one.unit()),
                                        who.of(one.openedBy()),
                                        desk.day(one.openedAt()),
                                        one.closedAt().map(desk::day).orElse(""),
                                        one.empty(),
                                        sums(counts.getOrDefault(one.id(), Map.of()), words)))
                .toList();
    }

    private static String sums(Map<StockGroup, Integer> counts, EquipmentWords words) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> words.of(one.getKey()) + " " + one.getValue())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
