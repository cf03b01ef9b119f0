package org.nuanyi.kernel.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.flow.Deed;
import org.nuanyi.core.flow.Flow;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.WorkingDays;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.internal.DeedColumns;
import org.nuanyi.kernel.flow.internal.MatterStore;
import org.nuanyi.kernel.scope.Scope;

/**
 * Matters and what is done with them, in the transaction of the feature they are of: its own rows
 * change with the state or not at all. Who acts is the scope's actor, as the role it acts as.
 */
public final class Flows {

    private final Machines machines;
    private final Clock clock;
    private final HolidayCalendar calendar;

    public Flows(Machines machines, Clock clock, HolidayCalendar calendar) {
        this.machines = machines;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * A new matter at the start of its machine.
     *
     * @param subject the feature's own name for it
     * @param unit whose it is
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public Matter begin(Handle handle, Scope scope, String machine, String subject, String unit) {
        Machine known = machines.machine(machine);
        State start = known.start();
        Matter matter =
                new Matter(
                        UUID.randomUUID(),
                        machine,
                        subject,
                        unit,
                        new Flow(known).begin(),
                        clock.instant(),
                        due(start),
                        0);
        new MatterStore(handle).add(matter);
        Audit.done(
                handle,
                scope,
                unit,
                Act.of("flow.begin", machine, subject).giving(Map.of("state", start.id())));
        return matter;
    }

    /**
     * Does something with a matter, if its machine lets it be done and nobody was faster.
     *
     * @throws NotFound if there is no such matter that the scope may see
     * @throws org.nuanyi.kernel.Forbidden if the scope may see it and not change it
     */
    public FlowResult act(Handle handle, Scope scope, NewDeed wanted) {
        MatterStore store = new MatterStore(handle);
        Matter matter = locked(store, wanted.matter());
        if (matter.deeds() != wanted.seen()) {
            return new FlowResult.Overtaken(matter);
        }
        Machine machine = machines.machine(matter.machine());
        Actor actor = new Actor(scope.actor().id(), Set.of(scope.actor().role()));
        Flow flow = new Flow(machine);
        return switch (flow.decide(
                matter.standing(),
                actor,
                wanted.act(),
                wanted.holding(),
                !wanted.comment().isBlank())) {
            case Decision.Refused(var why) -> new FlowResult.Refused(why);
            case Decision.Done done -> {
                Matter after = after(matter, machine, done, wanted.until());
                PastDeed deed =
                        new PastDeed(
                                after.deeds(),
                                clock.instant(),
                                new Deed(actor, wanted.act()),
                                wanted.comment(),
                                wanted.evidence(),
                                matter.state(),
                                after.state());
                store.add(
                        after,
                        deed,
                        machine.state(after.state()).isEnd(),
                        done.moved() ? Optional.of(matter.since()) : Optional.empty());
                note(handle, scope, matter, after, deed);
                yield new FlowResult.Done(after, done.moved());
            }
        };
    }

    /**
     * The matter.
     *
     * @throws NotFound if there is none that the scope of the transaction may see
     */
    public Matter matter(Handle handle, UUID id) {
        return new MatterStore(handle).find(id).orElseThrow(() -> noMatter(id));
    }

    /** The matter of that name, if there is one that the scope of the transaction may see. */
    public Optional<Matter> find(Handle handle, String machine, String subject) {
        return new MatterStore(handle).find(machine, subject);
    }

    /** The matters of these names, of those that the scope of the transaction may see. */
    public List<Matter> findAll(Handle handle, String machine, Collection<String> subjects) {
        return new MatterStore(handle).findAll(machine, subjects);
    }

    /**
     * The matters of a machine that stand in one of these states, of those that the scope of the
     * transaction may see; who waits longest comes first.
     */
    public List<Matter> listIn(Handle handle, String machine, Collection<String> states) {
        return new MatterStore(handle).listIn(machine, states);
    }

    /**
     * A page of the matters that are looked for, of those that the scope of the transaction may
     * see.
     */
    public List<Matter> page(Handle handle, MatterFilter filter, int limit, int offset) {
        return new MatterStore(handle).page(filter, limit, offset);
    }

    /** How many matters are looked for, of those that the scope of the transaction may see. */
    public long count(Handle handle, MatterFilter filter) {
        return new MatterStore(handle).count(filter);
    }

    /**
     * What stands in a state, of what the scope of the transaction may see; empty where nothing
     * does.
     */
    public Optional<Waiting> waiting(Handle handle, String machine, String state) {
        return new MatterStore(handle).waiting(machine, state);
    }

    /**
     * How long matters stood in each state that they left since then, of those that the scope of
     * the transaction may see.
     *
     * @param units codes; none for all of them
     */
    public List<Stays> stays(
            Handle handle, String machine, Collection<String> units, Instant from) {
        return new MatterStore(handle).stays(machine, units, from);
    }

    /** All that was done with a matter, the first first. */
    public List<PastDeed> history(Handle handle, UUID matter) {
        return new MatterStore(handle).list(matter);
    }

    /**
     * The matters whose limit was over yesterday and of which nobody was told yet; from now on
     * somebody was, and it is noted. However many servers ask at once, each matter is given to one.
     *
     * @param job that tells
     */
    public List<Matter> escalate(Handle handle, Scope job) {
        List<Matter> late = new MatterStore(handle).escalate(today(), clock.instant());
        late.forEach(
                matter ->
                        Audit.done(
                                handle,
                                job,
                                matter.unit(),
                                Act.of("flow.escalate", matter.machine(), matter.subject())
                                        .giving(Map.of("state", matter.state()))));
        return late;
    }

    /**
     * The matters whose limit is over, of which somebody is told as this role; of those that the
     * scope of the transaction may see, the latest first.
     *
     * @param role id of whom the state's limit names
     */
    public List<Matter> listEscalated(Handle handle, String role) {
        return new MatterStore(handle)
                .listEscalated().stream().filter(matter -> isToldTo(matter, role)).toList();
    }

    private boolean isToldTo(Matter matter, String role) {
        return machines.machine(matter.machine())
                .state(matter.state())
                .limit()
                .filter(limit -> limit.escalatesTo().equals(role))
                .isPresent();
    }

    private Matter after(
            Matter matter, Machine machine, Decision.Done done, Optional<LocalDate> until) {
        State state = machine.state(done.after().state());
        return new Matter(
                matter.id(),
                matter.machine(),
                matter.subject(),
                matter.unit(),
                done.after(),
                done.moved() ? clock.instant() : matter.since(),
                done.moved() ? due(state).map(day -> until.orElse(day)) : matter.due(),
                matter.deeds() + 1);
    }

    private Optional<LocalDate> due(State state) {
        return state.limit()
                .map(limit -> WorkingDays.after(today(), limit.workingDays(), calendar));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void note(
            Handle handle, Scope scope, Matter before, Matter after, PastDeed deed) {
        Act act =
                Act.of(
                                "flow." + DeedColumns.verb(deed.deed().act()),
                                after.machine(),
                                after.subject())
                        .changing(Map.of("state", before.state()), Map.of("state", after.state()));
        Audit.done(handle, scope, after.unit(), act);
    }

    private static Matter locked(MatterStore store, UUID id) {
        return store.lock(id)
                .orElseThrow(
                        () ->
                                store.find(id).isPresent()
                                        ? Forbidden.ofAnotherUnit()
                                        : noMatter(id));
    }

    private static NotFound noMatter(UUID id) {
        return new NotFound("There is no matter " + id + ".");
    }
}
