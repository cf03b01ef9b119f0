package org.nuanyi.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.UpkeepResult;

/** What a unit means to spend in the year: agreed to at new year, and revised in July. */
final class PlanSteps {

    private static final Map<Category, Long> FIRST = Map.of(Category.REPAIR, 600_000L);
    private static final Map<Category, Long> SECOND =
            Map.of(Category.REPAIR, 400_000L, Category.UTILITIES, 150_000L);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final String unit;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate today = YearPlan.workingDays().getFirst();
    private int deeds;

    private PlanSteps(String unit) {
        this.unit = unit;
    }

    static List<Step> of(YearPlan plan, String unit) {
        PlanSteps steps = new PlanSteps(unit);
        steps.write(1, FIRST);
        steps.agree(plan);
        steps.today = YearPlan.OTHER_POLICY;
        steps.event("revise", steps.officer());
        steps.write(2, SECOND);
        steps.agree(plan);
        return steps.steps;
    }

    /** Fen that are in force at the end. */
    static long inForce() {
        return SECOND.values().stream().mapToLong(Long::longValue).sum();
    }

    private void agree(YearPlan plan) {
        event("submit", officer());
        if (plan.chance().happens(ProjectScript.RETURNED, "return plan", unit, deeds)) {
            event("return", People.OFFICE);
            event("submit", officer());
        }
        event("agree", People.OFFICE);
    }

    private void write(int version, Map<Category, Long> lines) {
        add(
                "write " + version,
                house ->
                        done(
                                house.plans.write(
                                        officer(),
                                        unit,
                                        YearPlan.YEAR,
                                        lines,
                                        "第" + version + "版")),
                standing -> standing.planVersions(unit) >= version);
    }

    private void event(String event, Scope who) {
        int seen = deeds++;
        add(
                event + " " + seen,
                house -> {
                    long id = house.plans.find(who, unit, YearPlan.YEAR).orElseThrow().id();
                    NewDeed deed =
                            new NewDeed(
                                    house.plans.matter(who, id).id(),
                                    seen,
                                    Act.event(event),
                                    Set.of(),
                                    "看过",
                                    List.of());
                    return done(house.plans.act(who, id, deed));
                },
                standing -> standing.planDeeds(unit) > seen);
    }

    private void add(String what, Step.Work work, Step.Sign sign) {
        steps.add(new Step("plan " + unit + " " + what, today.atTime(MORNING), work, sign));
    }

    private Scope officer() {
        return People.of(Move.Role.OFFICER, unit);
    }

    private boolean done(UpkeepResult result) {
        Step.require(result instanceof UpkeepResult.Done, "plan " + unit, result);
        return true;
    }
}
