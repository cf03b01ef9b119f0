package org.nuanyi.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.supply.Boards;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreUse;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.UseFilter;

/** Who used what: as a list, and as a sheet. */
@Needs(Permission.SEE_SUPPLIES)
@Path(UsePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UsePages {

    static final String PATH = SupplySection.PATH + "/use";

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 20_000;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 731;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance use(UseView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param query what is asked for, as an address has it
     */
    record UseView(
            DeskFrame desk,
            List<UseRow> rows,
            List<Option> units,
            List<Option> items,
            String from,
            String until,
            int days,
            String query,
            Paging.Pager pager) {}

    /**
     * What a store used of an item.
     *
     * @param adjusted what it would have used had it never run out; empty where nothing is known
     */
    record UseRow(
            long store,
            String name,
            String place,
            String unit,
            String item,
            String used,
            int without,
            String adjusted) {}

    private final DeskFrames frames;
    private final Boards boards;
    private final Stores stores;
    private final StoreNames names;
    private final SupplyDesk desk;

    UsePages(DeskFrames frames, Boards boards, Stores stores, StoreNames names, SupplyDesk desk) {
        this.frames = frames;
        this.boards = boards;
        this.stores = stores;
        this.names = names;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        UseFilter filter = filter(context);
        Paging paging = Paging.of(context.request(), PAGE);
        List<StoreUse> found = boards.used(scope, filter, paging.limit(), paging.offset());
        String query = query(context, filter);
        UseView view =
                new UseView(
                        frame,
                        rows(scope, paging.shown(found), words),
                        desk.options(context, words),
                        SupplyDesk.itemOptions(words, filter.item().orElse(""), true),
                        filter.from().toString(),
                        filter.until().toString(),
                        filter.days(),
                        query,
                        paging.pager(PATH + "?" + query, found));
        return Pages.page(Templates.use(view), frame.frame(), 200);
    }

    /** What the filter shows, whole. */
    @GET
    @Path("use.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(RoutingContext context) {
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        UseFilter filter = filter(context);
        SheetFile sheet =
                new SheetFile(
                        words.pick("用量", "Use"),
                        SheetFile.column(words.pick("单位", "Unit"), 18),
                        SheetFile.column(words.pick("编号", "Code"), 12),
                        SheetFile.column(words.pick("库房", "Store"), 28),
                        SheetFile.column(words.pick("物资", "Item"), 20),
                        SheetFile.column(words.pick("从", "From"), 12),
                        SheetFile.column(words.pick("到", "Until"), 12),
                        SheetFile.column(words.pick("用了（件）", "Pieces used"), 12),
                        SheetFile.column(words.pick("断货天数", "Days without"), 12),
                        SheetFile.column(words.pick("校正用量（件）", "Adjusted"), 14));
        return sheet.answer(
                "supplies-used",
                rows(scope, boards.used(scope, filter, MOST_ROWS, 0), words).stream()
                        .map(
                                row ->
                                        List.of(
                                                row.unit(),
                                                row.place(),
                                                row.name(),
                                                row.item(),
                                                filter.from().toString(),
                                                filter.until().toString(),
                                                row.used().replace(",", ""),
                                                Integer.toString(row.without()),
                                                row.adjusted().replace(",", ""))));
    }

    private List<UseRow> rows(Scope scope, List<StoreUse> found, SupplyWords words) {
        List<Store> places =
                stores.findAll(scope, found.stream().map(StoreUse::store).distinct().toList());
        UseRows written =
                new UseRows(
                        places.stream().collect(Collectors.toMap(Store::id, store -> store)),
                        names.of(scope, places, words),
                        desk.tree(),
                        words);
        return found.stream().map(written::row).toList();
    }

    /** The last 30 days where none, or none that can be, are asked for. */
    private UseFilter filter(RoutingContext context) {
        LocalDate until =
                day(Pages.query(context.request(), "until"))
                        .filter(day -> !day.isAfter(desk.today()))
                        .orElse(desk.today());
        LocalDate from =
                day(Pages.query(context.request(), "from"))
                        .filter(day -> !day.isAfter(until))
                        .filter(day -> day.isAfter(until.minusDays(MOST_DAYS)))
                        .orElse(until.minusDays(USUAL_DAYS - 1L));
        return new UseFilter(
                desk.codes(context),
                Optional.of(Pages.query(context.request(), "item")).filter(item -> !item.isEmpty()),
                from,
                until);
    }

    private static Optional<LocalDate> day(String asked) {
        try {
            return Optional.of(LocalDate.parse(asked));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String query(RoutingContext context, UseFilter filter) {
        return "from=%s&until=%s&unit=%s&item=%s"
                .formatted(
                        filter.from(),
                        filter.until(),
                        URLEncoder.encode(SupplyDesk.asked(context), UTF_8),
                        URLEncoder.encode(filter.item().orElse(""), UTF_8));
    }
}
