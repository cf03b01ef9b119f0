package org.nuanyi.purchase.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.purchase.ListedPurchase;
import org.nuanyi.purchase.PurchaseFilter;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** The purchases of one's units. */
@Needs(Permission.SEE_PURCHASES)
@Path(PurchaseSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ListPages {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 5_000;

    /** All that has not ended. */
    private static final String OPEN = "open";

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance list(ListView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param query what is asked for, as an address has it
     * @param total of the rows
     * @param asks whether the reader may ask for something
     */
    record ListView(
            DeskFrame desk,
            List<Row> rows,
            List<Option> units,
            List<Option> states,
            List<Option> years,
            String query,
            String total,
            boolean asks,
            Paging.Pager pager) {}

    /**
     * A purchase.
     *
     * @param late since when it is late; empty where it is not
     */
    record Row(
            long id,
            String title,
            String unit,
            int year,
            int stations,
            int pieces,
            String fen,
            String state,
            String late) {}

    private final DeskFrames frames;
    private final Purchases purchases;
    private final Units units;
    private final Clock clock;
    private final Machine machine = Purchases.machine();

    ListPages(DeskFrames frames, Purchases purchases, Units units, Clock clock) {
        this.frames = frames;
        this.purchases = purchases;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        HttpServerRequest request = context.request();
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        Caller caller = SignedIn.of(context).caller();
        UnitTree tree = units.tree();
        Paging paging = Paging.of(request, PAGE);
        List<ListedPurchase> found =
                purchases.list(scope, filter(context, tree), paging.limit(), paging.offset());
        List<ListedPurchase> shown = paging.shown(found);
        String query = query(request);
        ListView view =
                new ListView(
                        desk,
                        shown.stream().map(one -> row(one, tree, words)).toList(),
                        UnitChoice.options(
                                tree,
                                caller.units(Permission.SEE_PURCHASES),
                                Pages.query(request, "unit"),
                                desk.frame().language()),
                        states(asked(request), words),
                        purchases.years(scope).stream()
                                .map(
                                        year ->
                                                new Option(
                                                        year.toString(),
                                                        year.toString(),
                                                        year.toString()
                                                                .equals(
                                                                        Pages.query(
                                                                                request, "year"))))
                                .toList(),
                        query,
                        words.yuan(shown.stream().mapToLong(ListedPurchase::fen).sum()),
                        caller.may(Permission.REQUEST_PURCHASES),
                        paging.pager(PurchaseSection.PATH + "?" + query, found));
        return Pages.page(Templates.list(view), desk.frame(), 200);
    }

    /** What the filter shows, whole. */
    @GET
    @Path("list.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(RoutingContext context) {
        PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
        UnitTree tree = units.tree();
        SheetFile sheet =
                new SheetFile(
                        words.pick("统一采购", "Purchases"),
                        SheetFile.column(words.pick("编号", "No."), 8),
                        SheetFile.column(words.pick("采购名称", "Title"), 36),
                        SheetFile.column(words.pick("采购单位", "Unit"), 18),
                        SheetFile.column(words.pick("年度", "Year"), 8),
                        SheetFile.column(words.pick("驿站数", "Stations"), 8),
                        SheetFile.column(words.pick("件数", "Pieces"), 8),
                        SheetFile.column(words.pick("金额（元）", "Yuan"), 16),
                        SheetFile.column(words.pick("状态", "State"), 14));
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        return sheet.answer(
                "purchases",
                purchases.list(scope, filter(context, tree), MOST_ROWS, 0).stream()
                        .map(
                                one ->
                                        List.of(
                                                Long.toString(one.id()),
                                                one.title(),
                                                words.unit(tree, one.unit()),
                                                Integer.toString(one.year()),
                                                Integer.toString(one.stations()),
                                                Integer.toString(one.pieces()),
                                                Yuan.text(one.fen()).replace(",", ""),
                                                words.state(machine, one.matter().state()))));
    }

    private PurchaseFilter filter(RoutingContext context, UnitTree tree) {
        HttpServerRequest request = context.request();
        String year = Pages.query(request, "year");
        String asked = asked(request);
        return new PurchaseFilter(
                UnitChoice.codes(
                        tree,
                        SignedIn.of(context).caller().units(Permission.SEE_PURCHASES),
                        Pages.query(request, "unit")),
                machine.states().stream()
                        .filter(
                                state ->
                                        asked.isEmpty()
                                                || (asked.equals(OPEN)
                                                        ? !state.isEnd()
                                                        : state.id().equals(asked)))
                        .map(State::id)
                        .toList(),
                year.matches("2[0-9]{3}") ? Optional.of(Integer.valueOf(year)) : Optional.empty());
    }

    private List<Option> states(String asked, PurchaseWords words) {
        return Stream.concat(
                        Stream.of(
                                new Option("", words.pick("全部", "All"), asked.isEmpty()),
                                new Option(
                                        OPEN, words.pick("未办结", "Not ended"), asked.equals(OPEN))),
                        machine.states().stream()
                                .map(
                                        state ->
                                                new Option(
                                                        state.id(),
                                                        words.state(machine, state.id()),
                                                        state.id().equals(asked))))
                .toList();
    }

    private Row row(ListedPurchase one, UnitTree tree, PurchaseWords words) {
        LocalDate today = LocalDate.now(clock);
        boolean ended = machine.state(one.matter().state()).isEnd();
        return new Row(
                one.id(),
                one.title(),
                words.unit(tree, one.unit()),
                one.year(),
                one.stations(),
                one.pieces(),
                words.yuan(one.fen()),
                words.state(machine, one.matter().state()),
                one.matter()
                        .due()
                        .filter(due -> !ended && due.isBefore(today))
                        .map(due -> words.pick("超期，应于 %s", "Late, due %s").formatted(due))
                        .orElse(""));
    }

    private String asked(HttpServerRequest request) {
        String asked = Pages.query(request, "state");
        Set<String> known =
                Set.copyOf(
                        Stream.concat(Stream.of(OPEN), machine.states().stream().map(State::id))
                                .toList());
        return known.contains(asked) ? asked : "";
    }

    private static String query(HttpServerRequest request) {
        return "unit=%s&state=%s&year=%s"
                .formatted(
                        URLEncoder.encode(Pages.query(request, "unit"), UTF_8),
                        URLEncoder.encode(Pages.query(request, "state"), UTF_8),
                        URLEncoder.encode(Pages.query(request, "year"), UTF_8));
    }
}
