package org.nuanyi.purchase.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.core.Named;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetFile;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.AssetFilter;
import org.nuanyi.purchase.AssetStanding;
import org.nuanyi.purchase.AssetTotals;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What stations have: the list, as a sheet, and labels to stick on. */
@Needs(Permission.SEE_PURCHASES)
@Path(PurchaseSection.PATH + "/assets")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AssetPages {

    static final String PATH = PurchaseSection.PATH + "/assets";

    /**
     * Where the code on a piece leads: a keeper's phone is known there, others go on to the desk.
     */
    static final String SCANNED = "/k/e/";

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_LABELS = 120;

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance assets(AssetsView view);

        static native TemplateInstance labels(LabelsView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param query what is asked for, as an address has it
     */
    record AssetsView(
            DeskFrame desk,
            List<AssetRow> rows,
            List<Option> units,
            List<Option> standings,
            String station,
            String words,
            String query,
            String pieces,
            String fen,
            int missing,
            Paging.Pager pager) {}

    /**
     * A piece.
     *
     * @param standing id
     * @param remark what another feature says of it: 维修中; may be empty
     * @param seen when somebody last looked for it; empty where nobody did
     */
    record AssetRow(
            String tag,
            String item,
            String serial,
            String station,
            String stationCode,
            String unit,
            String receivedOn,
            String fen,
            String standing,
            String standingName,
            String remark,
            String seen) {}

    /**
     * Labels.
     *
     * @param left how many are not on the sheet
     */
    record LabelsView(Frame frame, String back, List<Label> labels, int left) {}

    /** What is stuck on a piece. */
    record Label(String tag, String item, String station, RawString qr) {}

    private final DeskFrames frames;
    private final Assets assets;
    private final StationLabels names;
    private final Units units;
    private final AssetRows rows;

    AssetPages(DeskFrames frames, Assets assets, StationLabels names, Units units, AssetRows rows) {
        this.frames = frames;
        this.assets = assets;
        this.names = names;
        this.units = units;
        this.rows = rows;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        HttpServerRequest request = context.request();
        Scope scope = reader(context);
        UnitTree tree = units.tree();
        AssetFilter filter = filter(context, tree);
        Paging paging = Paging.of(request, PAGE);
        List<AssetCard> found = assets.list(scope, filter, paging.limit(), paging.offset());
        List<AssetCard> shown = paging.shown(found);
        StationLabels.Known known = known(scope, shown);
        Map<String, String> remarks = rows.remarks(scope, shown, words);
        AssetTotals totals = assets.totals(scope, filter);
        String query = query(request);
        AssetsView view =
                new AssetsView(
                        desk,
                        shown.stream()
                                .map(one -> rows.row(one, known, tree, remarks, words))
                                .toList(),
                        UnitChoice.options(
                                tree,
                                SignedIn.of(context).caller().units(Permission.SEE_PURCHASES),
                                Pages.query(request, "unit"),
                                words.language()),
                        standings(Pages.query(request, "standing"), words),
                        Pages.query(request, "station"),
                        Pages.query(request, "q"),
                        query,
                        "%,d".formatted(totals.pieces()),
                        words.yuan(totals.fen()),
                        totals.missing(),
                        paging.pager(PATH + "?" + query, found));
        return Pages.page(Templates.assets(view), desk.frame(), 200);
    }

    /** What the filter shows, whole. */
    @GET
    @Path("list.xlsx")
    @Produces(SheetFile.XLSX)
    @Operation(hidden = true)
    public Response sheet(RoutingContext context) {
        PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
        Scope scope = reader(context);
        UnitTree tree = units.tree();
        List<AssetCard> found = assets.list(scope, filter(context, tree), MOST_ROWS, 0);
        StationLabels.Known known = known(scope, found);
        Map<String, String> remarks = rows.remarks(scope, found, words);
        SheetFile sheet =
                new SheetFile(
                        words.pick("资产", "Assets"),
                        SheetFile.column(words.pick("资产编号", "Tag"), 20),
                        SheetFile.column(words.pick("名称", "What"), 20),
                        SheetFile.column(words.pick("出厂编号", "Serial no."), 20),
                        SheetFile.column(words.pick("驿站编号", "Station no."), 12),
                        SheetFile.column(words.pick("驿站", "Station"), 28),
                        SheetFile.column(words.pick("单位", "Unit"), 18),
                        SheetFile.column(words.pick("收货日期", "Received"), 12),
                        SheetFile.column(words.pick("单价（元）", "Yuan"), 14),
                        SheetFile.column(words.pick("状态", "State"), 12),
                        SheetFile.column(words.pick("目前", "At present"), 12),
                        SheetFile.column(words.pick("最近盘点", "Last seen"), 28),
                        SheetFile.column(words.pick("采购", "Purchase"), 30));
        return sheet.answer(
                "assets",
                found.stream()
                        .map(
                                one -> {
                                    AssetRow row = rows.row(one, known, tree, remarks, words);
                                    return List.of(
                                            row.tag(),
                                            row.item(),
                                            row.serial(),
                                            row.stationCode(),
                                            row.station(),
                                            row.unit(),
                                            row.receivedOn(),
                                            Yuan.text(one.asset().price()).replace(",", ""),
                                            row.standingName(),
                                            row.remark(),
                                            row.seen(),
                                            one.title());
                                }));
    }

    /** Labels of what the filter shows, without what has left. */
    @GET
    @Path("labels")
    @Operation(hidden = true)
    public Response labels(RoutingContext context) {
        Scope scope = reader(context);
        AssetFilter filter = filter(context, units.tree());
        String root = PageAddress.root(context.request());
        List<AssetCard> found = assets.list(scope, filter, MOST_LABELS, 0);
        StationLabels.Known known = known(scope, found);
        int all = assets.totals(scope, filter).pieces();
        List<Label> written =
                found.stream()
                        .filter(one -> one.left().isEmpty())
                        .map(AssetCard::asset)
                        .map(one -> label(one, known, root))
                        .toList();
        Frame frame = Frames.of(context.request());
        LabelsView view =
                new LabelsView(
                        frame,
                        PATH + "?" + query(context.request()),
                        written,
                        Math.max(0, all - written.size()));
        return Pages.page(Templates.labels(view), frame, 200);
    }

    private static Label label(Asset one, StationLabels.Known known, String root) {
        String link = root + SCANNED + one.tag();
        return new Label(
                one.tag(), one.item(), known.name(one.station()), new RawString(QrCode.svg(link)));
    }

    private static AssetFilter filter(RoutingContext context, UnitTree tree) {
        HttpServerRequest request = context.request();
        return new AssetFilter(
                UnitChoice.codes(
                        tree,
                        SignedIn.of(context).caller().units(Permission.SEE_PURCHASES),
                        Pages.query(request, "unit")),
                StationCode.find(Pages.query(request, "station").strip()),
                Named.find(AssetStanding.class, Pages.query(request, "standing")),
                Pages.query(request, "q").strip());
    }

    private static List<Option> standings(String asked, PurchaseWords words) {
        return Stream.concat(
                        Stream.of(new Option("", words.pick("全部", "All"), asked.isEmpty())),
                        Arrays.stream(AssetStanding.values())
                                .map(
                                        one ->
                                                new Option(
                                                        one.id(),
                                                        words.of(one),
                                                        one.id().equals(asked))))
                .toList();
    }

    private StationLabels.Known known(Scope scope, List<AssetCard> cards) {
        return names.of(
                scope, cards.stream().map(one -> one.asset().station()).distinct().toList());
    }

    private static String query(HttpServerRequest request) {
        return Stream.of("unit", "station", "standing", "q")
                .map(name -> name + "=" + URLEncoder.encode(Pages.query(request, name), UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    private static Scope reader(RoutingContext context) {
        return SignedIn.reader(context, Permission.SEE_PURCHASES);
    }
}
