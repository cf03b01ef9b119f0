package org.nuanyi.equipment.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;

/** The lifecycle of one thing that happens to a piece, in the transaction of the handle. */
public final class EquipmentFlow {

    /** The machine of repairs. */
    public static final String REPAIR = "repair";

    public static final Set<String> REPAIR_GUARDS = Set.of("arranged", "accounted", "written-off");

    /** The machine of what goes from station to station. */
    public static final String TRANSFER = "transfer";

    public static final Set<String> TRANSFER_GUARDS = Set.of("handed", "unopened", "whole");

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final String machine;
    private final long id;

    public EquipmentFlow(Handle handle, Scope scope, Flows flows, String machine, long id) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.machine = machine;
        this.id = id;
    }

    /** Where it stands. */
    public Matter matter() {
        return flows.find(handle, machine, Long.toString(id))
                .orElseThrow(() -> missing(machine, id));
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history() {
        return flows.history(handle, matter().id());
    }

    /** Does something with it, with these guards and no others. */
    public EquipmentResult act(NewDeed wanted, String... guards) {
        return switch (flows.act(handle, scope, wanted.holding(guards))) {
            case FlowResult.Done _ -> new Done(id);
            case FlowResult.Refused(var why) -> new EquipmentResult.NotNow(why);
            case FlowResult.Overtaken(Matter now) -> new EquipmentResult.Overtaken(now);
        };
    }

    /** What the work gives; what it wrote stays only if it is done. */
    public static EquipmentResult whole(
            Scopes scopes, Scope scope, Function<Handle, EquipmentResult> work) {
        return scopes.in(
                scope,
                handle ->
                        Whole.orNothing(
                                handle,
                                result -> result instanceof Done,
                                () -> work.apply(handle)));
    }

    /** That the lifecycle has nothing of the kind now. */
    public static EquipmentResult notNow() {
        return new EquipmentResult.NotNow(Decision.Reason.NO_SUCH_EVENT);
    }

    /** There is none of that number that may be seen. */
    public static NotFound missing(String machine, long id) {
        return new NotFound("There is no %s %d.".formatted(machine, id));
    }
}
