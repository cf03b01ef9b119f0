package org.nuanyi.year;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The year as one row of steps. */
final class Script {

    private Script() {}

    /** In the order in which they happen, each at a second of its own. */
    static List<Step> of(YearPlan plan) {
        List<ProjectScript> projects = plan.projects();
        List<Step> steps = new ArrayList<>(PaperSteps.of(plan, projects));
        steps.addAll(CheckSteps.published());
        projects.forEach(project -> steps.addAll(BuildSteps.of(project)));
        projects.forEach(project -> steps.addAll(ReversalSteps.of(project)));
        plan.bills().forEach(bill -> steps.addAll(BillSteps.of(bill)));
        plan.units().forEach(unit -> steps.addAll(PlanSteps.of(plan, unit)));
        for (PayRound round : PayRound.all()) {
            plan.units().forEach(unit -> steps.addAll(BatchSteps.of(plan, round, unit)));
        }
        steps.sort(Comparator.comparing(Step::on));
        List<Step> apart = new ArrayList<>();
        LocalDateTime last = LocalDateTime.MIN;
        for (Step step : steps) {
            last = step.on().isAfter(last) ? step.on() : last.plusSeconds(1);
            apart.add(new Step(step.name(), last, step.work(), step.sign()));
        }
        return List.copyOf(apart);
    }
}
