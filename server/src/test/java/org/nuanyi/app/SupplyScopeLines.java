package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/** Supplies at the desk: lines of {@link ScopeLines}. */
final class SupplyScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    line("BoardPages.show", "GET /desk/supply?unit={unit}", SEARCH, COUNT),
                    line("BoardPages.show", "GET /desk/supply?part=expiring", COUNT),
                    line("BoardPages.show", "GET /desk/supply?part=coming", COUNT),
                    line("BoardPages.show", "GET /desk/supply?part=wants", COUNT),
                    line("StorePages.list", "GET /desk/supply/stores?unit={unit}", SEARCH, COUNT),
                    line("StorePages.list", "GET /desk/supply/stores?q={word}", SEARCH, COUNT),
                    line("StorePages.open", "POST /desk/supply/stores place={station}", WRITE),
                    line("StorePage.show", "GET /desk/supply/stores/{store}", READ),
                    line("PaperForms.show", "GET /desk/supply/stores/{store}/papers/use", READ),
                    line(
                            "PaperForms.write",
                            "POST /desk/supply/stores/{store}/papers/receive"
                                + " key={key}&on={today}&note={mark}&item-1=matrix-cup&pieces-1=1",
                            WRITE),
                    line("PaperPage.show", "GET /desk/supply/papers/{supplypaper}", READ),
                    line(
                            "PaperPage.undo",
                            "POST /desk/supply/papers/{supplypaper}/undo why={mark}",
                            WRITE),
                    line("SendPages.show", "GET /desk/supply/stores/{store}/send", READ),
                    line(
                            "SendPages.send",
                            "POST /desk/supply/stores/{store}/send"
                                + " key={key}&to=110101&on={today}&note={mark}&item-1=matrix-cup&pieces-1=1",
                            WRITE),
                    line(
                            "SendPages.send",
                            "POST /desk/supply/stores/{unitstore}/send"
                                + " key={key}&station={station}&on={today}&note={mark}&item-1=matrix-cup&pieces-1=1",
                            WRITE),
                    line("ShipmentPages.list", "GET /desk/supply/shipments", COUNT),
                    line("ShipmentPages.list", "GET /desk/supply/shipments?way=sent", COUNT),
                    line("ShipmentPage.show", "GET /desk/supply/shipments/{incoming}", READ),
                    line(
                            "ShipmentPage.accept",
                            "POST /desk/supply/shipments/{incoming}/accept"
                                    + " seen=0&good-1=1&damaged-1=0&note={mark}",
                            WRITE),
                    line(
                            "ShipmentPage.act",
                            "POST /desk/supply/shipments/{incoming}/act verb=urge&seen=0",
                            WRITE),
                    line(
                            "ReplenishPages.list",
                            "GET /desk/supply/replenish?unit={unit}",
                            SEARCH,
                            COUNT),
                    line("ReplenishPages.list", "GET /desk/supply/replenish?state=draft", COUNT),
                    line("ReplenishPages.make", "POST /desk/supply/replenish unit={unit}", WRITE),
                    line("ProposalPage.show", "GET /desk/supply/replenish/{proposal}", READ),
                    line(
                            "ProposalPage.show",
                            "GET /desk/supply/replenish/{proposal}?part=store",
                            COUNT),
                    line(
                            "ProposalPage.change",
                            "POST /desk/supply/replenish/{proposal}/lines page=1&why={mark}",
                            WRITE),
                    line(
                            "ProposalPage.add",
                            "POST /desk/supply/replenish/{proposal}/added"
                                + " added-station={station}&added-item=matrix-cup&added-pieces=1&added-why={mark}",
                            WRITE),
                    line(
                            "ProposalPage.act",
                            "POST /desk/supply/replenish/{proposal}/act verb=urge&seen=0",
                            WRITE),
                    line(
                            "LevelPages.list",
                            "GET /desk/supply/replenish/levels?unit={unit}",
                            SEARCH,
                            COUNT),
                    line("LevelPages.list", "GET /desk/supply/replenish/levels?hand=yes", COUNT),
                    line("StoreLevelPages.show", "GET /desk/supply/stores/{store}/levels", READ),
                    line(
                            "StoreLevelPages.set",
                            "POST /desk/supply/stores/{store}/levels"
                                    + " item=matrix-cup&threshold=1&target=2&why={mark}",
                            WRITE),
                    line(
                            "StoreLevelPages.release",
                            "POST /desk/supply/stores/{leveled}/levels/release item=matrix-cup",
                            WRITE),
                    line(
                            "RoutePages.list",
                            "GET /desk/supply/replenish/routes?unit={unit}",
                            SEARCH,
                            COUNT),
                    line(
                            "RoutePages.ask",
                            "GET /desk/supply/replenish/routes/new?unit={unit}",
                            SEARCH,
                            COUNT),
                    line(
                            "RoutePages.add",
                            "POST /desk/supply/replenish/routes/new unit={unit}&name={key}",
                            WRITE),
                    line("RoutePages.show", "GET /desk/supply/replenish/routes/{route}", READ),
                    line(
                            "RoutePages.change",
                            "POST /desk/supply/replenish/routes/{route} name={key}",
                            WRITE),
                    line(
                            "RoutePages.remove",
                            "POST /desk/supply/replenish/routes/{route}/remove unit={mark}",
                            WRITE),
                    line("UsePages.show", "GET /desk/supply/use?unit={unit}", SEARCH, COUNT),
                    line(
                            "UsePages.sheet",
                            "GET /desk/supply/use/use.xlsx?unit={unit}",
                            READ,
                            EXPORT));

    private SupplyScopeLines() {}
}
