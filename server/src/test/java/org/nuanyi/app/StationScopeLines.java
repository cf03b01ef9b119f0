package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.MAP;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/** The register of stations at the desk: lines of {@link ScopeLines}. */
final class StationScopeLines {

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
                            WRITE));

    private StationScopeLines() {}
}
