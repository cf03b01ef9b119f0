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
                    line("UsePages.show", "GET /desk/supply/use?unit={unit}", SEARCH, COUNT),
                    line(
                            "UsePages.sheet",
                            "GET /desk/supply/use/use.xlsx?unit={unit}",
                            READ,
                            EXPORT));

    private SupplyScopeLines() {}
}
