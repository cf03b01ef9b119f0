package org.nuanyi.supply.internal;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Deed;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.ProposalResult;

/** The lifecycle of a proposal, in the transaction of the handle. */
public final class ProposalFlow {

    public static final String MACHINE = "replenish";

    public static final Set<String> GUARDS = Set.of("wanted", "another", "sent", "arrived");

    static final String SUBMIT = "submit";

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final long id;

    public ProposalFlow(Handle handle, Scope scope, Flows flows, long id) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.id = id;
    }

    /** Where it stands. */
    public Matter matter() {
        return flows.find(handle, MACHINE, Long.toString(id)).orElseThrow(() -> missing(id));
    }

    boolean isIn(String state) {
        return matter().state().equals(state);
    }

    void begin(String unit) {
        flows.begin(handle, scope, MACHINE, Long.toString(id), unit);
    }

    public List<PastDeed> history() {
        return flows.history(handle, matter().id());
    }

    /** Whether who acts ever submitted it. */
    boolean isSubmittedByWhoActs() {
        return history().stream()
                .map(PastDeed::deed)
                .filter(deed -> deed.act().equals(Act.event(SUBMIT)))
                .map(Deed::actor)
                .anyMatch(actor -> actor.person().equals(scope.actor().id()));
    }

    /**
     * Does something with it.
     *
     * @param seen how many deeds there were when it was read
     * @param why may be empty
     * @param guards that hold
     */
    ProposalResult act(String event, int seen, String why, String... guards) {
        NewDeed deed =
                new NewDeed(matter().id(), seen, Act.event(event), Set.of(guards), why, List.of());
        return act(deed);
    }

    /** The same. */
    ProposalResult act(NewDeed deed) {
        return switch (flows.act(handle, scope, deed)) {
            case FlowResult.Done _ -> new ProposalResult.Done(id);
            case FlowResult.Refused(var reason) -> new ProposalResult.NotNow(reason);
            case FlowResult.Overtaken(Matter now) -> new ProposalResult.Overtaken(now);
        };
    }

    /** There is none of that number that may be seen, or changed. */
    public static NotFound missing(long id) {
        return new NotFound("There is no proposal " + id + ".");
    }
}
