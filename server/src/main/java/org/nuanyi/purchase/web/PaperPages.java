package org.nuanyi.purchase.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.paper.Paper;
import org.nuanyi.kernel.paper.PaperSize;
import org.nuanyi.kernel.paper.Papers;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.kernel.web.Attachment;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.Assets;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Quote;
import org.nuanyi.purchase.Supplier;
import org.nuanyi.purchase.Suppliers;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** A purchase on paper, in Chinese: the order for the supplier, the sheet of what came. */
@Needs(Permission.SEE_PURCHASES)
@Path(PurchaseSection.PATH + "/{purchase:[0-9]{1,18}}")
@RunOnVirtualThread
public class PaperPages {

    private static final PurchaseWords WORDS = new PurchaseWords(Language.CHINESE);

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance orderPaper(OrderPaper paper);

        private Templates() {}
    }

    /**
     * The order (采购单).
     *
     * @param capitals the total in capitals
     */
    record OrderPaper(
            String number,
            String unit,
            String supplier,
            String credit,
            String orderedOn,
            List<Line> lines,
            String total,
            String capitals,
            List<Delivery> deliveries) {}

    /** A line. */
    record Line(int number, String item, String pieces, String measure, String price, String fen) {}

    /** Where it is to be brought. */
    record Delivery(String station, String address, String what) {}

    private final Purchases purchases;
    private final Suppliers suppliers;
    private final Assets assets;
    private final StationLabels names;
    private final Units units;
    private final Papers papers;
    private final Clock clock;

    PaperPages(
            Purchases purchases,
            Suppliers suppliers,
            Assets assets,
            StationLabels names,
            Units units,
            Papers papers,
            Clock clock) {
        this.purchases = purchases;
        this.suppliers = suppliers;
        this.assets = assets;
        this.names = names;
        this.units = units;
        this.papers = papers;
        this.clock = clock;
    }

    /** The order, once there is one. */
    @GET
    @Path("order.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response order(@RestPath long purchase, RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        OrderPaper order = order(scope, purchases.purchase(scope, purchase));
        Paper paper =
                new Paper(
                        PaperSize.A4,
                        "采购单",
                        order.unit(),
                        LocalDate.now(clock),
                        Templates.orderPaper(order).render());
        return Attachment.pdf(papers.pdf(paper), "order-" + purchase, "采购单 " + order.number());
    }

    /** What is for each station, what came there, and the tags. */
    @GET
    @Path("receipts.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response receipts(@RestPath long purchase, RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_PURCHASES);
        Purchase bought = purchases.purchase(scope, purchase);
        List<Asset> pieces = assets.of(scope, purchase);
        StationLabels.Known known = names.of(scope, bought.stations());
        SheetFile sheet =
                new SheetFile(
                        "收货单",
                        SheetFile.column("驿站编号", 12),
                        SheetFile.column("驿站", 28),
                        SheetFile.column("单位", 18),
                        SheetFile.column("设备", 20),
                        SheetFile.column("计量单位", 10),
                        SheetFile.column("应收", 8),
                        SheetFile.column("实收", 8),
                        SheetFile.column("资产编号", 40),
                        SheetFile.column("收货人签字", 16),
                        SheetFile.column("日期", 12));
        UnitTree tree = units.tree();
        return sheet.answer(
                "receipts-" + purchase,
                bought.lines().stream()
                        .flatMap(
                                line ->
                                        line.shares().stream()
                                                .map(
                                                        share ->
                                                                List.of(
                                                                        share.station().value(),
                                                                        known.name(share.station()),
                                                                        WORDS.unit(
                                                                                tree, share.unit()),
                                                                        line.item(),
                                                                        line.measure(),
                                                                        Integer.toString(
                                                                                share.pieces()),
                                                                        Integer.toString(
                                                                                share.received()),
                                                                        tags(pieces, line, share))))
                        .sorted((one, other) -> one.getFirst().compareTo(other.getFirst())));
    }

    private static String tags(List<Asset> pieces, PurchaseLine line, PurchaseLine.Share share) {
        return pieces.stream()
                .filter(one -> one.station().equals(share.station()))
                .filter(one -> one.line() == line.number())
                .map(Asset::tag)
                .collect(Collectors.joining(" "));
    }

    private OrderPaper order(Scope scope, Purchase purchase) {
        Quote quote =
                purchases.quotes(scope, purchase.id()).stream()
                        .filter(one -> purchase.quote().filter(id -> id == one.id()).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("No quote was chosen."));
        LocalDate orderedOn =
                purchases.history(scope, purchase.id()).stream()
                        .filter(
                                past ->
                                        past.deed().act() instanceof Act.Event event
                                                && event.id().equals("order"))
                        .map(past -> LocalDate.ofInstant(past.at(), clock.getZone()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("It was not ordered yet."));
        Supplier supplier =
                suppliers.list(scope).stream()
                        .filter(one -> one.id() == quote.supplier())
                        .findFirst()
                        .orElseThrow();
        StationLabels.Known known = names.of(scope, purchase.stations());
        long total = quote.total(purchase.lines());
        return new OrderPaper(
                "CG-%d-%04d".formatted(purchase.year(), purchase.id()),
                units.tree().findUnit(purchase.unit()).map(Unit::name).orElse(purchase.unit()),
                supplier.name(),
                supplier.credit(),
                orderedOn.toString(),
                purchase.lines().stream().map(line -> line(line, quote)).toList(),
                WORDS.yuan(total),
                CapitalYuan.of(total),
                purchase.stations().stream()
                        .map(
                                code ->
                                        new Delivery(
                                                known.name(code) + " " + code.value(),
                                                known.address(code),
                                                what(purchase, code)))
                        .toList());
    }

    private static Line line(PurchaseLine line, Quote quote) {
        long price = quote.price(line.number());
        return new Line(
                line.number(),
                line.item(),
                Integer.toString(line.pieces()),
                line.measure(),
                WORDS.yuan(price),
                WORDS.yuan(price * line.pieces()));
    }

    private static String what(Purchase purchase, StationCode code) {
        return purchase.lines().stream()
                .flatMap(
                        line ->
                                line.findShare(code).stream()
                                        .map(
                                                share ->
                                                        "%s %d %s"
                                                                .formatted(
                                                                        line.item(),
                                                                        share.pieces(),
                                                                        line.measure())))
                .collect(Collectors.joining("，"));
    }
}
