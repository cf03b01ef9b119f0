package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.MAP;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;
import static org.nuanyi.app.ScopeLine.open;
import static org.nuanyi.app.ScopeLine.partner;
import static org.nuanyi.app.ScopeLine.phone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.app.ScopeLine.Way;

/**
 * Every resource method, and how it is asked for rows of a unit. <b>Whoever adds one adds a line
 * here</b>, or to the lines of the desk that are put together here: with the way it gives rows or
 * takes them, and with names in braces where it takes an id ({@link UnitRows} knows what each
 * stands for). What touches no unit's rows stands in {@link #APART} with the reason.
 */
final class ScopeLines {

    private static final List<ScopeLine> OUTSIDE_THE_DESK =
            List.of(
                    // The keeper's phone
                    phone("KeeperPages.show", "GET /k", READ),
                    phone("KeeperPages.act", "POST /k/{post} deed=need&text={mark}", WRITE),
                    phone(
                            "KeeperPages.act",
                            "POST /k/{post}"
                                + " deed=receive&shipment={topost}&all=yes&item-1=matrix-cup&batch-1=&expires-1=&sent-1=1",
                            WRITE),
                    phone(
                            "KeeperPages.act",
                            "POST /k/{post} deed=fault&tag={posttag}&text={mark}",
                            WRITE),
                    phone("KeeperPages.undo", "POST /k/{post}/undo of={deed}", WRITE),
                    // The API with a key
                    partner(
                            "PartnerResource.list",
                            "GET /api/v1/partner/stations?limit=500",
                            READ,
                            EXPORT,
                            COUNT),
                    partner(
                            "PartnerResource.list",
                            "GET /api/v1/partner/stations?limit=1&cursor={station}",
                            COUNT),
                    // What the public is shown
                    open("FinderPages.find", "GET /?q={word}", SEARCH),
                    open("StationPages.show", "GET /s/{station}", READ),
                    open("StationPages.show", "GET /s/{internal}", READ),
                    open("StationPhotos.current", "GET /s/{station}/photos/door.jpg", FILE),
                    open(
                            "StationDocuments.file",
                            "GET /s/{station}/documents/{publicpaper}.pdf",
                            FILE),
                    open(
                            "StationDocuments.file",
                            "GET /s/{internal}/documents/{paperversion}.pdf",
                            FILE),
                    open("AreaPages.show", "GET /area/{unit}", READ),
                    open(
                            "StationResource.nearest",
                            "GET /api/v1/stations/nearest?lat=39.9&lon=116.4",
                            MAP),
                    open("StationResource.one", "GET /api/v1/stations/{internal}", READ),
                    open("StationResource.list", "GET /api/v1/stations?unit={unit}", SEARCH),
                    open(
                            "StationResource.list",
                            "GET /api/v1/stations?bbox=116.0,39.4,116.4,39.8&unit={unit}",
                            MAP),
                    open("PackResource.newest", "GET /api/v1/pack/{cell}", MAP),
                    open("ReportResource.one", "GET /api/v1/reports/{number}", READ),
                    open("ReportPages.show", "GET /r/{number}", READ),
                    open("DoorPages.show", "GET /cabinet/{cabinet}", READ),
                    // What is stuck on cabinets
                    line("LabelPages.show", "GET /desk/cabinets/{cabinet}/label", READ),
                    line("LabelPages.svg", "GET /desk/cabinets/{cabinet}/qr.svg", MAP));

    static final List<ScopeLine> ALL =
            Stream.of(
                            StationScopeLines.ALL,
                            WorkScopeLines.ALL,
                            MoneyScopeLines.ALL,
                            SupplyScopeLines.ALL,
                            EquipmentScopeLines.ALL,
                            CabinetScopeLines.ALL,
                            OUTSIDE_THE_DESK)
                    .flatMap(List::stream)
                    .toList();

    /** What touches no unit's rows, or those its caller names by a secret; a class or a method. */
    static final Map<String, String> APART =
            Map.ofEntries(
                    Map.entry("KeeperPages.scan", "leads on; what is there, the next page tells"),
                    Map.entry("FormsPages", "forms are all units'"),
                    Map.entry("ItemPages", "the catalogue is all units'"),
                    Map.entry("ChecklistPages", "the same for all units"),
                    Map.entry("EditPages", "forms are all units'"),
                    Map.entry("TrialPages", "forms are all units'"),
                    Map.entry("CodePages", "one's own account"),
                    Map.entry("OwnPages", "one's own account"),
                    Map.entry("IdentityPages", "one's own account"),
                    Map.entry("MachinesPages", "accounts are the whole house's"),
                    Map.entry("DeviceResource", "one's own account; the token is the key"),
                    Map.entry("ProvisionResource", "nobody is signed in; the token is the key"),
                    Map.entry("DoorPages.open", "any member opens any cabinet; DoorPagesTest"),
                    Map.entry("OpeningPages", "a member's own; the cookie is the key"),
                    Map.entry("MinePages", "a member's own; the cookie is the key"),
                    Map.entry("MemberPages", "nobody is signed in yet"),
                    Map.entry("LoginPages", "nobody is signed in yet"),
                    Map.entry("LinkPages", "the link is the key"),
                    Map.entry("SpendingPages.showNew", "an empty form"),
                    Map.entry(
                            "TransferPages.send",
                            "a piece goes to any station, once; TransfersTest says whose"),
                    Map.entry("ImportPages", "a sheet for one's own units: PlanningTest"),
                    Map.entry("ChartPages", "lifecycles are the whole house's"),
                    Map.entry("PeoplePages", "accounts are the whole house's"),
                    Map.entry("PersonPages", "accounts are the whole house's"),
                    Map.entry("AuditPages.verify", "walks the chain and shows no row"),
                    Map.entry("RegisterPages.choose", "a cookie of one's own"),
                    Map.entry(
                            "SheetPages",
                            "a sheet is the account's that brought it, see SheetsTest"),
                    Map.entry("PaperPages.order", "squeezed, see PurchasePagesTest"),
                    Map.entry("PickPages.pdf", "squeezed; of a proposal of ProposalPage.show"),
                    Map.entry("StatementFiles.pdf", "squeezed; the rows of StatementFiles.xlsx"),
                    Map.entry("AddPages.ask", "an empty form"),
                    Map.entry("LimitPages", "limits are all units'"),
                    Map.entry("PolicyPages", "policies are the whole house's"),
                    Map.entry("BindPages", "the link is the key"),
                    Map.entry("ApplyPages", "anybody applies; the link is the key"),
                    Map.entry("SuggestPages", "anybody suggests a place; the link is the key"),
                    Map.entry("NeedsPages", "anybody answers where workers are asked"),
                    Map.entry("TellPages", "anybody tells of any public station"),
                    Map.entry("VoiceResource", "anybody tells of any public station"),
                    Map.entry("ReportPages", "the number is the key"),
                    Map.entry("ReportResource", "the number is the key"),
                    Map.entry("PackResource.one", "the bytes of PackResource.newest"),
                    Map.entry("WalkResource", "streets"),
                    Map.entry("WeChatResource", "a signature"),
                    Map.entry("CatalogueResource", "the catalogue and the public tree of units"),
                    Map.entry("CrawlerResource", "addresses of public pages"),
                    Map.entry("InstalledApp", "files of the application"),
                    Map.entry("MapFile", "the base map"),
                    Map.entry("BenchResource", "a constant"),
                    Map.entry("BreakingResource", "of the tests"),
                    Map.entry("GuardedResource", "of the tests"),
                    Map.entry("GuardedApi", "of the tests"));

    private ScopeLines() {}

    /** Why the method needs no line; empty where it needs one. */
    static Optional<String> apart(String method) {
        return Optional.ofNullable(APART.get(method))
                .or(() -> Optional.ofNullable(APART.get(method.replaceAll("\\..*", ""))));
    }

    /** How many lines there are of each way. */
    static Map<Way, Long> counts() {
        Map<Way, Long> counts = new HashMap<>();
        Stream.of(Way.values()).forEach(way -> counts.put(way, count(way)));
        return counts;
    }

    private static long count(Way way) {
        return ALL.stream().filter(line -> line.ways().contains(way)).count();
    }
}
