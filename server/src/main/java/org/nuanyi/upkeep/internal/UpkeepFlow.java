package org.nuanyi.upkeep.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.upkeep.UpkeepResult;
import org.nuanyi.upkeep.UpkeepResult.Done;

/** The lifecycle of one plan or spending, in the transaction of the handle. */
public final class UpkeepFlow {

    /** The machine of plans. */
    public static final String PLAN = "upkeep-plan";

    /** The machine of spendings. */
    public static final String SPENDING = "spending";

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final String machine;
    private final long id;

    public UpkeepFlow(Handle handle, Scope scope, Flows flows, String machine, long id) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.machine = machine;
        this.id = id;
    }

    /** Where it stands. */
    public Matter matter() {
        return flows.find(handle, machine, Long.toString(id)).orElseThrow(() -> missing(id));
    }

    public boolean isIn(String... states) {
        return Arrays.asList(states).contains(matter().state());
    }

    /** Whether who acts did one of these with it before. */
    public boolean isHis(String... events) {
        List<Act> wanted = Arrays.stream(events).<Act>map(Act::event).toList();
        return history().stream()
                .map(PastDeed::deed)
                .anyMatch(
                        deed ->
                                wanted.contains(deed.act())
                                        && deed.actor().person().equals(scope.actor().id()));
    }

    public List<PastDeed> history() {
        return flows.history(handle, matter().id());
    }

    /** Does something with it, with these guards and no others. */
    public UpkeepResult act(NewDeed wanted, String... guards) {
        return switch (flows.act(handle, scope, wanted.holding(guards))) {
            case FlowResult.Done _ -> new Done(id);
            case FlowResult.Refused(var why) -> new UpkeepResult.NotNow(why);
            case FlowResult.Overtaken(Matter now) -> new UpkeepResult.Overtaken(now);
        };
    }

    /** Takes back what was submitted; what moved money, or came into force, is not taken back. */
    public UpkeepResult takeBack(NewDeed wanted) {
        return isIn("submitted")
                ? act(wanted)
                : new UpkeepResult.NotNow(Decision.Reason.NOT_TO_BE_TAKEN_BACK);
    }

    /** What the work gives; what it wrote stays only if it is done. */
    public static UpkeepResult whole(Handle handle, Supplier<UpkeepResult> work) {
        return Whole.orNothing(handle, result -> result instanceof Done, work);
    }

    /** That the lifecycle has nothing of the kind now. */
    public static UpkeepResult notNow() {
        return new UpkeepResult.NotNow(Decision.Reason.NO_SUCH_EVENT);
    }

    /** Guards of both machines. */
    public static Set<String> guards(String machine) {
        return machine.equals(PLAN)
                ? Set.of("planned", "year-over")
                : Set.of("proved", "owed", "released", "posted");
    }

    /** There is none of that number that may be seen. */
    public static NotFound missing(long id) {
        return new NotFound("There is no plan or spending " + id + ".");
    }
}
