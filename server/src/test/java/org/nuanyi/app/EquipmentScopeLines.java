package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.EXPORT;
import static org.nuanyi.app.ScopeLine.Way.FILE;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/** Equipment at the desk: lines of {@link ScopeLines}. */
final class EquipmentScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    line(
                            "AssetPage.warrant",
                            "POST /desk/purchase/assets/{tag}/warranty warranty=2031-01-01",
                            WRITE),
                    line(
                            "RepairPages.list",
                            "GET /desk/equipment/repairs?unit={unit}",
                            SEARCH,
                            COUNT),
                    line(
                            "RepairPages.sheet",
                            "GET /desk/equipment/repairs/list.xlsx?unit={unit}",
                            READ,
                            EXPORT),
                    line("RepairPages.ask", "GET /desk/equipment/repairs/new?tag={tag}", READ),
                    line(
                            "RepairPages.report",
                            "POST /desk/equipment/repairs/new photo=file&tag={tag}&fault={mark}",
                            WRITE),
                    line("ReportedFaultPages.ask", "GET /desk/equipment/repairs/new/{order}", READ),
                    line(
                            "ReportedFaultPages.report",
                            "POST /desk/equipment/repairs/new/{order}"
                                    + " photo=file&tag={tag}&fault={mark}",
                            WRITE),
                    line("RepairPage.show", "GET /desk/equipment/repairs/{repair}", READ),
                    line(
                            "RepairPage.photo",
                            "GET /desk/equipment/repairs/{repair}/photo.jpg",
                            FILE),
                    line(
                            "RepairPage.order",
                            "POST /desk/equipment/repairs/{repair}/order"
                                    + " seen=0&repairer={mark}&expected=1&until={today}",
                            WRITE),
                    line(
                            "RepairPage.back",
                            "POST /desk/equipment/repairs/{orderedrepair}/back"
                                    + " seen=1&cost=1&note={mark}",
                            WRITE),
                    line(
                            "RepairPage.act",
                            "POST /desk/equipment/repairs/{repair} verb=urge&seen=0",
                            WRITE),
                    line(
                            "StocktakePages.list",
                            "GET /desk/equipment/stocktakes?unit={unit}",
                            SEARCH,
                            COUNT),
                    line(
                            "StocktakePages.open",
                            "POST /desk/equipment/stocktakes station={station}",
                            WRITE),
                    line("StocktakePage.show", "GET /desk/equipment/stocktakes/{stocktake}", READ),
                    line(
                            "StocktakePage.sheet",
                            "GET /desk/equipment/stocktakes/{stocktake}/list.xlsx",
                            READ,
                            EXPORT),
                    line(
                            "StocktakePage.scan",
                            "POST /desk/equipment/stocktakes/{stocktake}/scans"
                                    + " key={key}&tags={mark}",
                            WRITE),
                    line(
                            "StocktakePage.mend",
                            "POST /desk/equipment/stocktakes/{stocktake}/pieces"
                                    + " tag={mark}&as=found",
                            WRITE),
                    line(
                            "StocktakePage.end",
                            "POST /desk/equipment/stocktakes/{stocktake}/end as=void",
                            WRITE),
                    line("TransferPages.list", "GET /desk/equipment/transfers", COUNT),
                    line(
                            "TransferPages.sheet",
                            "GET /desk/equipment/transfers/list.xlsx",
                            READ,
                            EXPORT),
                    line("TransferPages.ask", "GET /desk/equipment/transfers/new?tag={tag}", READ),
                    line("TransferPage.show", "GET /desk/equipment/transfers/{transfer}", READ),
                    line(
                            "TransferPage.there",
                            "GET /desk/equipment/transfers/{lent}/there.jpg",
                            FILE),
                    line(
                            "TransferPage.home",
                            "GET /desk/equipment/transfers/{back}/home.jpg",
                            FILE),
                    line(
                            "TransferPage.accept",
                            "POST /desk/equipment/transfers/{transfer}/accept"
                                    + " photo=file&seen=0&note={mark}",
                            WRITE),
                    line(
                            "TransferPage.back",
                            "POST /desk/equipment/transfers/{lent}/back seen=1&note={mark}",
                            WRITE));

    private EquipmentScopeLines() {}
}
