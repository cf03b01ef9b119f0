package org.nuanyi.app;

import static org.nuanyi.app.ScopeLine.Way.COUNT;
import static org.nuanyi.app.ScopeLine.Way.READ;
import static org.nuanyi.app.ScopeLine.Way.SEARCH;
import static org.nuanyi.app.ScopeLine.Way.WRITE;
import static org.nuanyi.app.ScopeLine.line;

import java.util.List;

/** Smart cabinets at the desk: lines of {@link ScopeLines}. */
final class CabinetScopeLines {

    static final List<ScopeLine> ALL =
            List.of(
                    line("WallPages.wall", "GET /desk/cabinets?unit={unit}", SEARCH, COUNT),
                    line(
                            "AddPages.add",
                            "POST /desk/cabinets/new id={fresh}&station={station}&place={mark}",
                            WRITE),
                    line("CabinetPage.show", "GET /desk/cabinets/{cabinet}", READ),
                    line(
                            "CabinetPage.clear",
                            "POST /desk/cabinets/{cabinet}/alarms kind=tamper",
                            WRITE),
                    line("CabinetPage.token", "POST /desk/cabinets/{cabinet}/token", WRITE),
                    line("CabinetPage.retire", "POST /desk/cabinets/{cabinet}/retire", WRITE),
                    line(
                            "CabinetPage.resume",
                            "POST /desk/cabinets/{retiredcabinet}/resume",
                            WRITE),
                    line("PlanPages.ask", "GET /desk/cabinets/{cabinet}/plan", READ),
                    line(
                            "PlanPages.plan",
                            "POST /desk/cabinets/{cabinet}/plan"
                                    + " do=save&seen=0&number-1=1&item-1=matrix-mask"
                                    + "&kind-1=dispense&capacity-1=9",
                            WRITE),
                    line("RolloutPages.list", "GET /desk/cabinets/rollouts", COUNT),
                    line("RolloutPages.ask", "GET /desk/cabinets/rollouts/new", READ),
                    line(
                            "RolloutPages.make",
                            "POST /desk/cabinets/rollouts/new"
                                    + " do=save&key={key}&name={mark}&number-1=1"
                                    + "&item-1=matrix-mask&kind-1=dispense&capacity-1=9"
                                    + "&cabinet={cabinet}",
                            WRITE),
                    line("RolloutPage.show", "GET /desk/cabinets/rollouts/{rollout}", READ),
                    line(
                            "RolloutPage.release",
                            "POST /desk/cabinets/rollouts/{rollout}/release group=1",
                            WRITE),
                    line("RolloutPage.stop", "POST /desk/cabinets/rollouts/{rollout}/stop", WRITE),
                    line("VisitPages.list", "GET /desk/cabinets/{visited}/visits", READ),
                    line(
                            "VisitPages.unlock",
                            "POST /desk/cabinets/{stocked}/visits/unlock"
                                    + " key={key}&lane=1&reason={mark}",
                            WRITE),
                    line(
                            "VisitPages.settle",
                            "POST /desk/cabinets/{stocked}/visits/settle key={key}&why={mark}",
                            WRITE),
                    line("VisitPage.show", "GET /desk/cabinets/{visited}/visits/{visit}", READ),
                    line(
                            "VisitPage.finish",
                            "POST /desk/cabinets/{visited}/visits/{visit}/finish why={mark}",
                            WRITE),
                    line("RestockPage.ask", "GET /desk/cabinets/{stocked}/restock", READ),
                    line(
                            "RestockPage.open",
                            "POST /desk/cabinets/{stocked}/restock"
                                    + " key={key}&store={unitstore}&lot-1=|&pieces-1=1",
                            WRITE));

    private CabinetScopeLines() {}
}
