package org.nuanyi.voice.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.voice.Party;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.StepResult;
import org.nuanyi.voice.StepResult.Done;
import org.nuanyi.voice.StepResult.Refused;
import org.nuanyi.voice.WorkOrder;

/**
 * Takes one step: load, decide, save, in one transaction in which nobody else takes one.
 * Thread-safe.
 */
public final class StepTaker {

    private final Audit audit;
    private final Clock clock;

    public StepTaker(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the step, or says why not.
     *
     * @param by the account, or a word for what is none
     * @throws NotFound if the scope sees no such work order
     * @throws Forbidden if it may see it and not change it
     */
    public StepResult take(Scope scope, ReportNumber number, Step step, Party party, String by) {
        Act act = act(step, number);
        return audit.in(scope, act, handle -> take(handle, scope, number, step, party, by));
    }

    /** The same in the transaction of the handle, in its scope. */
    public StepResult take(
            Handle handle, Scope scope, ReportNumber number, Step step, Party party, String by) {
        WorkStore store = new WorkStore(handle);
        new ReportStore(handle).lock(number);
        WorkOrder before =
                store.find(number).orElseThrow(() -> new NotFound("no work order " + number));
        Party as = party == Party.HANDLER ? before.party(by) : party;
        Optional<StepResult> refused = step.refusal(before.report(), as).map(Refused::new);
        if (refused.isPresent()) {
            return refused.get();
        }
        store.take(before, step, by, clock.instant());
        if (step instanceof Step.Close) {
            new ReportStore(handle).forgetContact(number);
        }
        WorkOrder after = store.find(number).orElseThrow();
        Act act = act(step, number).changing(fields(before), fields(after));
        Audit.done(handle, scope, before.unit(), act);
        return new Done(after.report());
    }

    private static Act act(Step step, ReportNumber number) {
        return Act.of("report." + step.kind().id(), "report", number.value());
    }

    private static Map<String, String> fields(WorkOrder order) {
        Report report = order.report();
        return Map.of(
                "state", report.state().id(),
                "released", Boolean.toString(report.released()),
                "answer", report.answer().map(Report.Answer::words).orElse(""),
                "assignee", order.assignee().map(UUID::toString).orElse(""),
                "due", order.due().toString());
    }
}
