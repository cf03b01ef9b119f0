package org.nuanyi.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.All;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.supply.Boards;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.RunOut;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.Want;
import org.nuanyi.supply.Wants;

/** What there is to see to: what ran out, what expires, what is on its way, what is lacking. */
@Needs(Permission.SEE_SUPPLIES)
@Path(SupplySection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardPages {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "supply", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance board(BoardView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param part which of the four lists is shown: {@code gone}, {@code expiring}, {@code coming},
     *     {@code wants}
     * @param unit what is asked for, as an address has it
     */
    record BoardView(
            DeskFrame desk,
            String part,
            String unit,
            List<Option> units,
            Numbers numbers,
            List<GoneRow> gone,
            List<ExpiringRow> expiring,
            List<ShipmentRows.ShipmentRow> coming,
            List<WantRow> wants,
            String wantsPath,
            Paging.Pager pager) {}

    /** How much there is of each. */
    record Numbers(int gone, int expired, int soon, int coming, int wants, long proposals) {}

    /**
     * Something that ran out.
     *
     * @param coming pieces on their way; empty where none are
     */
    record GoneRow(
            long store, String name, String item, String without, String since, String coming) {}

    /** Something that expires. */
    record ExpiringRow(
            long store,
            String name,
            String item,
            String batch,
            String expires,
            String mark,
            String left,
            String pieces) {}

    /** Something that is said to be lacking. */
    record WantRow(String station, String what, String who, String when) {}

    private final DeskFrames frames;
    private final Boards boards;
    private final Stores stores;
    private final Shipments shipments;
    private final Proposals proposals;
    private final ShipmentRows shipmentRows;
    private final StoreNames names;
    private final StationLabels labels;
    private final List<Wants> wants;
    private final SupplyDesk desk;

    BoardPages(
            DeskFrames frames,
            Boards boards,
            Stores stores,
            Shipments shipments,
            Proposals proposals,
            ShipmentRows shipmentRows,
            StoreNames names,
            StationLabels labels,
            @All List<Wants> wants,
            SupplyDesk desk) {
        this.frames = frames;
        this.boards = boards;
        this.stores = stores;
        this.shipments = shipments;
        this.proposals = proposals;
        this.shipmentRows = shipmentRows;
        this.names = names;
        this.labels = labels;
        this.wants = wants;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        SupplyWords words = desk.words(context);
        Scope scope = SupplyDesk.reader(context);
        List<String> units = desk.codes(context);
        Paging paging = Paging.of(context.request(), PAGE);
        String part = part(Pages.query(context.request(), "part"));
        List<Want> lacking = lacking(scope);
        List<RunOut> gone =
                part.equals("gone")
                        ? boards.runOut(scope, units, paging.limit(), paging.offset())
                        : List.of();
        List<Stock> expiring =
                part.equals("expiring")
                        ? boards.expiring(scope, units, paging.limit(), paging.offset())
                        : List.of();
        List<Shipment> coming =
                part.equals("coming")
                        ? shipments.listComing(
                                scope, Set.copyOf(units), paging.limit(), paging.offset())
                        : List.of();
        String unit = URLEncoder.encode(SupplyDesk.asked(context), UTF_8);
        BoardView view =
                new BoardView(
                        frame,
                        part,
                        unit,
                        desk.options(context, words),
                        numbers(scope, units, lacking),
                        gone(scope, paging.shown(gone), words),
                        expiring(scope, paging.shown(expiring), words),
                        shipmentRows.write(scope, paging.shown(coming), words),
                        part.equals("wants") ? wants(scope, lacking) : List.of(),
                        wantsPath(context),
                        paging.pager(
                                "%s?part=%s&unit=%s".formatted(SupplySection.PATH, part, unit),
                                one(gone, expiring, coming)));
        return Pages.page(Templates.board(view), frame.frame(), 200);
    }

    private static List<?> one(List<RunOut> gone, List<Stock> expiring, List<Shipment> coming) {
        if (!gone.isEmpty()) {
            return gone;
        }
        return expiring.isEmpty() ? coming : expiring;
    }

    private static String part(String asked) {
        return Set.of("expiring", "coming", "wants").contains(asked) ? asked : "gone";
    }

    private Numbers numbers(Scope scope, List<String> units, List<Want> lacking) {
        Boards.Counts counts = boards.counts(scope, units);
        return new Numbers(
                counts.gone(),
                counts.expired(),
                counts.soon(),
                shipments.countComing(scope, Set.copyOf(units)),
                lacking.size(),
                proposals.countWaiting(scope, units));
    }

    private List<GoneRow> gone(Scope scope, List<RunOut> found, SupplyWords words) {
        StoreNames.Known known =
                names.of(
                        scope,
                        stores.findAll(scope, found.stream().map(RunOut::store).toList()),
                        words);
        LocalDate today = desk.today();
        return found.stream()
                .map(
                        one ->
                                new GoneRow(
                                        one.store(),
                                        known.of(one.store()),
                                        words.item(one.item()),
                                        without(one, today, words),
                                        one.since().map(LocalDate::toString).orElse(""),
                                        one.coming() > 0
                                                ? words.pieces(one.item(), one.coming())
                                                : ""))
                .toList();
    }

    private static String without(RunOut one, LocalDate today, SupplyWords words) {
        if (one.since().isEmpty()) {
            return words.pick("从没有过", "Never had any");
        }
        long days = ChronoUnit.DAYS.between(one.since().get(), today);
        return days == 0
                ? words.pick("今天", "Today")
                : words.pick(days + " 天", days == 1 ? "1 day" : days + " days");
    }

    private List<ExpiringRow> expiring(Scope scope, List<Stock> found, SupplyWords words) {
        StoreNames.Known known =
                names.of(
                        scope,
                        stores.findAll(scope, found.stream().map(Stock::store).toList()),
                        words);
        LocalDate today = desk.today();
        return found.stream()
                .map(
                        one -> {
                            Freshness fresh = Freshness.of(one.lot().expiresOn(), today);
                            return new ExpiringRow(
                                    one.store(),
                                    known.of(one.store()),
                                    words.item(one.lot().item()),
                                    one.lot().batch(),
                                    one.lot().expiresOn().map(LocalDate::toString).orElse(""),
                                    fresh.mark(),
                                    fresh.words(words),
                                    words.pieces(one.lot().item(), one.pieces()));
                        })
                .toList();
    }

    private List<Want> lacking(Scope scope) {
        return wants.stream().flatMap(source -> source.list(scope).stream()).toList();
    }

    private List<WantRow> wants(Scope scope, List<Want> lacking) {
        StationLabels.Known known = labels.of(scope, lacking.stream().map(Want::station).toList());
        return lacking.stream()
                .map(
                        one ->
                                new WantRow(
                                        known.name(one.station()),
                                        one.words(),
                                        one.who(),
                                        desk.day(one.at()).toString()))
                .toList();
    }

    /** Where whoever may says that it was seen to; empty for who may not. */
    private String wantsPath(RoutingContext context) {
        return SignedIn.of(context).caller().may(Permission.LOOK_AFTER_KEEPERS)
                ? wants.stream().map(Wants::path).findFirst().orElse("")
                : "";
    }
}
