package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.By.ANYONE;
import static org.nuanyi.app.ScopeLine.By.PARTNER;
import static org.nuanyi.app.ScopeLine.By.PHONE;
import static org.nuanyi.app.ScopeLine.By.ROLE;
import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.MAP;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.app.ScopeLine.By;
import org.nuanyi.app.ScopeLine.Way;

/**
 * Every resource method, and how it is asked for rows of a unit. <b>Whoever adds one adds a line
 * here</b>: with the way it gives rows or takes them, and with names in braces where it takes an id
 * ({@link UnitRows} knows what each stands for). What touches no unit's rows stands in {@link
 * #APART} with the reason.
 */
final class ScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    // The desk: stations
                    line("RegisterPages.list", "GET /desk/stations?q={word}", SEARCH, COUNT),
                    line("RegisterPages.list", "GET /desk/stations?unit={unit}", COUNT),
                    line(
                            "OneStationPages.show",
                            "GET /desk/stations/{station}?edit=identity",
                            READ),
                    line("OneStationPages.show", "GET /desk/stations/{internal}", READ),
                    line(
                            "OneStationPages.hours",
                            "GET /desk/stations/{station}/hours?hours=Mo-Su",
                            COUNT),
                    line(
                            "OneStationPages.point",
                            "GET /desk/stations/{station}/point?point=116.4,39.9",
                            MAP),
                    line(
                            "OneStationPages.save",
                            "POST /desk/stations/{station}"
                                + " section=entry&version={version}&entry=walk-in&entry-note={note}",
                            WRITE),
                    line(
                            "OneStationPages.save",
                            "POST /desk/stations/{station}"
                                    + " section=place&version={version}&address={mark}&hint={note}",
                            WRITE),
                    line(
                            "OneStationPages.restore",
                            "POST /desk/stations/{station}/restore"
                                    + " version={version}&field=hint&text={mark}",
                            WRITE),
                    line(
                            "LifePages.suspend",
                            "POST /desk/stations/{station}/life/suspend reason={mark}",
                            WRITE),
                    line(
                            "LifePages.close",
                            "POST /desk/stations/{station}/life/close"
                                    + " reason={mark}&successor={twin}",
                            WRITE),
                    line("LifePages.reopen", "POST /desk/stations/{shut}/life/reopen", WRITE),
                    line(
                            "LifePages.add",
                            "POST /desk/stations/{station}/life/one-offs"
                                + " kind=closed&from=2027-03-01T10:00&until=2027-03-01T12:00&reason={mark}",
                            WRITE),
                    line(
                            "LifePages.cancel",
                            "POST /desk/stations/{station}/life/one-offs/{oneoff}/cancel",
                            WRITE),
                    line(
                            "SheetPages.download",
                            "GET /desk/stations/sheets/download?q={word}",
                            READ,
                            EXPORT,
                            SEARCH),
                    line(
                            "PhotoPages.photo",
                            "GET /desk/stations/{station}/photos/{picture}.jpg",
                            FILE),
                    line(
                            "PhotoPages.send",
                            "POST /desk/stations/{station}/photos/door photo=file&alt={mark}",
                            WRITE),
                    line(
                            "PhotoPages.remove",
                            "POST /desk/stations/{station}/photos/door/remove",
                            WRITE),
                    line(
                            "PhotoPages.restore",
                            "POST /desk/stations/{station}/photos/{former}/restore",
                            WRITE),
                    line(
                            "DocumentPages.file",
                            "GET /desk/stations/{station}/documents/{paperversion}.pdf",
                            FILE),
                    line(
                            "DocumentPages.add",
                            "POST /desk/stations/{station}/documents"
                                    + " file=pdf&kind=rules&title={mark}",
                            WRITE),
                    line(
                            "DocumentPages.change",
                            "POST /desk/stations/{station}/documents/{paper}"
                                    + " file=pdf&kind=rules&title={mark}",
                            WRITE),
                    line(
                            "DocumentPages.remove",
                            "POST /desk/stations/{station}/documents/{paper}/remove",
                            WRITE),
                    line(
                            "DocumentPages.restore",
                            "POST /desk/stations/{station}/documents/{formerpaper}/restore",
                            WRITE),
                    line("PosterPages.one", "GET /desk/stations/{station}/poster", READ),
                    line("PosterPages.many", "GET /desk/stations/posters?q={word}", SEARCH, COUNT),
                    line("PosterPages.svg", "GET /desk/stations/{station}/qr.svg", MAP),
                    line("PosterPages.png", "GET /desk/stations/{station}/qr.png", MAP),
                    line("FreshnessPages.show", "GET /desk/freshness", COUNT),
                    line("FreshnessPages.csv", "GET /desk/freshness/csv", EXPORT, COUNT),
                    line("BatchPages.form", "GET /desk/stations/batches/new?code={station}", COUNT),
                    line(
                            "BatchPages.preview",
                            "POST /desk/stations/batches/preview"
                                    + " code={station}&code={internal}&set.entry-note={note}",
                            READ),
                    line(
                            "BatchPages.apply",
                            "POST /desk/stations/batches/apply"
                                    + " code={station}&set.entry-note={note}&seen={seen}",
                            WRITE),
                    line("BatchPages.show", "GET /desk/stations/batches/{batch}", READ),
                    line("BatchPages.undo", "POST /desk/stations/batches/{batch}/undo", WRITE),
                    line("DuplicatePages.list", "GET /desk/duplicates", READ, COUNT),
                    line(
                            "DuplicatePages.tellApart",
                            "POST /desk/duplicates/two one={station}&other={twin}",
                            WRITE),
                    line(
                            "DuplicatePages.merge",
                            "POST /desk/duplicates/one kept={station}&gone={twin}",
                            WRITE),
                    // The desk: reports
                    line("WorkListPages.list", "GET /desk/reports?unit={unit}", SEARCH, COUNT),
                    line("WorkListPages.list", "GET /desk/reports?number={number}", SEARCH),
                    line("WorkPages.show", "GET /desk/reports/{order}", READ),
                    line("WorkPages.contact", "GET /desk/reports/{order}/contact", READ),
                    line("WorkPages.photo", "GET /desk/reports/{pictured}/photo", FILE),
                    line(
                            "WorkPages.closingPhoto",
                            "GET /desk/reports/{closed}/closing-photo/{step}",
                            FILE),
                    line(
                            "WorkPages.answer",
                            "POST /desk/reports/{order}/answer text={mark}",
                            WRITE),
                    line(
                            "WorkPages.assign",
                            "POST /desk/reports/{order}/assign person={person}",
                            WRITE),
                    line(
                            "WorkPages.close",
                            "POST /desk/reports/{answered}/close photo=file",
                            WRITE),
                    line(
                            "WorkPages.verify",
                            "POST /desk/reports/{closed}/verify solved=yes",
                            WRITE),
                    line("WorkPages.release", "POST /desk/reports/{pictured}/release", WRITE),
                    line("WorkPages.withhold", "POST /desk/reports/{released}/withhold", WRITE),
                    // The desk: keepers, the first page, the audit trail
                    line("KeepersPages.list", "GET /desk/keepers?q={word}", SEARCH),
                    line(
                            "KeepersPages.findByNumber",
                            "POST /desk/keepers/number mobile={mobile}",
                            SEARCH),
                    line("KeepersPages.showNew", "GET /desk/keepers/new?station={station}", COUNT),
                    line(
                            "KeepersPages.make",
                            "POST /desk/keepers/new person={mark}&stations={station}",
                            WRITE),
                    line("KeepersPages.revoke", "POST /desk/keepers/{phone}/revoke", WRITE),
                    line("KeepersPages.meet", "POST /desk/keepers/needs/{need}/met", WRITE),
                    line("OwnPages.home", "GET /desk", COUNT),
                    line("AuditPages.list", "GET /desk/audit?unit={unit}", SEARCH, COUNT),
                    line("AuditPages.entry", "GET /desk/audit/{entry}", READ),
                    line("ExportPages.show", "GET /desk/audit/export?unit={unit}", COUNT),
                    line("ExportPages.export", "POST /desk/audit/export unit={unit}", EXPORT),
                    // The keeper's phone
                    phone("KeeperPages.show", "GET /k", READ),
                    phone("KeeperPages.act", "POST /k/{post} deed=need&text={mark}", WRITE),
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
                    open("ReportPages.show", "GET /r/{number}", READ));

    /** What touches no unit's rows, or those its caller names by a secret; a class or a method. */
    static final Map<String, String> APART =
            Map.ofEntries(
                    Map.entry("CodePages", "one's own account"),
                    Map.entry("OwnPages", "one's own account"),
                    Map.entry("IdentityPages", "one's own account"),
                    Map.entry("MachinesPages", "accounts are the whole house's"),
                    Map.entry("DeviceResource", "one's own account; the token is the key"),
                    Map.entry("LoginPages", "nobody is signed in yet"),
                    Map.entry("LinkPages", "the link is the key"),
                    Map.entry("PeoplePages", "accounts are the whole house's"),
                    Map.entry("PersonPages", "accounts are the whole house's"),
                    Map.entry("AuditPages.verify", "walks the chain and shows no row"),
                    Map.entry("RegisterPages.choose", "a cookie of one's own"),
                    Map.entry(
                            "SheetPages",
                            "a sheet is the account's that brought it, see SheetsTest"),
                    Map.entry("BindPages", "the link is the key"),
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

    private static ScopeLine line(String method, String call, Way... ways) {
        return of(method, call, ROLE, ways);
    }

    private static ScopeLine phone(String method, String call, Way... ways) {
        return of(method, call, PHONE, ways);
    }

    private static ScopeLine partner(String method, String call, Way... ways) {
        return of(method, call, PARTNER, ways);
    }

    private static ScopeLine open(String method, String call, Way... ways) {
        return of(method, call, ANYONE, ways);
    }

    private static ScopeLine of(String method, String call, By by, Way... ways) {
        String[] parts = call.split(" ", 3);
        return new ScopeLine(
                method,
                EnumSet.copyOf(Set.of(ways)),
                by,
                parts[0],
                parts[1],
                parts.length > 2 ? parts[2] : "");
    }
}
