package org.nuanyi.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act.Event;
import org.nuanyi.core.flow.Act.TakeBack;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;
import org.nuanyi.upkeep.internal.PlanStore;
import org.nuanyi.upkeep.internal.UpkeepFlow;

/** The yearly plans of units: written, agreed, revised. Thread-safe. */
@Singleton
public final class Plans {

    private static final int LONGEST_WHY = 300;

    private final Scopes scopes;
    private final Flows flows;
    private final Units units;
    private final Clock clock;

    public Plans(Scopes scopes, Flows flows, Units units, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.units = units;
        this.clock = clock;
    }

    /** The lifecycle of a plan. */
    public static Machine machine() {
        return Machines.read(UpkeepFlow.PLAN, UpkeepFlow.guards(UpkeepFlow.PLAN));
    }

    /**
     * Writes the plan of a unit, or writes it anew while it is a draft.
     *
     * @param lines fen by category; more than nothing each
     * @param why it is changed; may be empty
     * @throws BadInput that names the field
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public UpkeepResult write(
            Scope scope, String unit, int year, Map<Category, Long> lines, String why) {
        String words = TypedText.allow("why", why, LONGEST_WHY);
        if (units.findUnit(unit).isEmpty()) {
            return new Refused(Reason.NO_SUCH_UNIT);
        }
        check(year, lines);
        if (lines.isEmpty()) {
            return new Refused(Reason.NO_LINES);
        }
        return scopes.in(
                scope,
                handle -> {
                    PlanStore store = new PlanStore(handle);
                    long plan = opened(handle, scope, unit, year);
                    if (!store.lock(plan)) {
                        throw Forbidden.ofAnotherUnit();
                    }
                    if (!flow(handle, scope, plan).isIn("draft")) {
                        return UpkeepFlow.notNow();
                    }
                    store.addVersion(plan, lines, words, scope.actor().id(), clock.instant());
                    Audit.done(handle, scope, unit, act(plan, lines));
                    return new Done(plan);
                });
    }

    private long opened(Handle handle, Scope scope, String unit, int year) {
        PlanStore store = new PlanStore(handle);
        Optional<Long> added = store.open(unit, year);
        added.ifPresent(id -> flows.begin(handle, scope, UpkeepFlow.PLAN, Long.toString(id), unit));
        return added.orElseGet(
                () -> store.find(unit, year).orElseThrow(Forbidden::ofAnotherUnit).id());
    }

    /**
     * Does something with a plan that its lifecycle has: submits, agrees, returns, revises it.
     *
     * @throws org.nuanyi.kernel.NotFound if there is no such plan
     */
    public UpkeepResult act(Scope scope, long id, NewDeed wanted) {
        return scopes.in(
                scope,
                handle -> {
                    Plan plan = plan(handle, id);
                    if (!new PlanStore(handle).lock(id)) {
                        throw Forbidden.ofAnotherUnit();
                    }
                    UpkeepFlow flow = flow(handle, scope, id);
                    return UpkeepFlow.whole(
                            handle,
                            () ->
                                    switch (wanted.act()) {
                                        case Event(String event, var _) ->
                                                event(handle, flow, plan, event, wanted);
                                        case TakeBack() -> flow.takeBack(wanted);
                                        default -> flow.act(wanted);
                                    });
                });
    }

    private UpkeepResult event(
            Handle handle, UpkeepFlow flow, Plan plan, String event, NewDeed wanted) {
        return switch (event) {
            case "submit" -> flow.act(wanted, "planned");
            case "agree" -> agree(handle, flow, plan, wanted);
            case "close" ->
                    today().getYear() > plan.year()
                            ? flow.act(wanted, "year-over")
                            : new Refused(Reason.YEAR_RUNS);
            default -> flow.act(wanted);
        };
    }

    private UpkeepResult agree(Handle handle, UpkeepFlow flow, Plan plan, NewDeed wanted) {
        if (flow.isHis("submit")) {
            return new Refused(Reason.OWN_PLAN);
        }
        UpkeepResult agreed = flow.act(wanted);
        if (agreed instanceof Done) {
            new PlanStore(handle).agree(plan.id(), today());
        }
        return agreed;
    }

    /**
     * The plan.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Plan plan(Scope scope, long id) {
        return scopes.in(scope, handle -> plan(handle, id));
    }

    /** The plan of a unit, if it has one for the year that the scope may see. */
    public Optional<Plan> find(Scope scope, String unit, int year) {
        return scopes.in(scope, handle -> new PlanStore(handle).find(unit, year));
    }

    /** The plans of a year, by their units. */
    public List<Plan> list(Scope scope, int year) {
        return scopes.in(scope, handle -> new PlanStore(handle).list(year));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).matter());
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long id) {
        return scopes.in(scope, handle -> flow(handle, scope, id).history());
    }

    private UpkeepFlow flow(Handle handle, Scope scope, long id) {
        return new UpkeepFlow(handle, scope, flows, UpkeepFlow.PLAN, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Plan plan(Handle handle, long id) {
        return new PlanStore(handle).find(id).orElseThrow(() -> UpkeepFlow.missing(id));
    }

    private static void check(int year, Map<Category, Long> lines) {
        if (year < 2000 || year > 2999) {
            throw new BadInput("year", "Write a year from 2000 to 2999.");
        }
        lines.forEach(
                (category, fen) -> {
                    if (fen <= 0 || fen > Line.MOST) {
                        throw new BadInput(category.id(), "Write an amount of yuan.");
                    }
                });
    }

    private static Act act(long plan, Map<Category, Long> lines) {
        Map<String, String> said = new HashMap<>();
        lines.forEach((category, fen) -> said.put(category.id(), Yuan.text(fen)));
        return Act.of("upkeep.plan", UpkeepFlow.PLAN, Long.toString(plan)).giving(said);
    }
}
