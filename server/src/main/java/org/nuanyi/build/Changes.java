package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.ChangeAnswer.Done;
import org.nuanyi.build.ChangeAnswer.NotNow;
import org.nuanyi.build.ChangeAnswer.Overtaken;
import org.nuanyi.build.ChangeAnswer.Refused;
import org.nuanyi.build.ChangeAnswer.UnderWay;
import org.nuanyi.build.internal.AgreementStore;
import org.nuanyi.build.internal.CarryOut;
import org.nuanyi.build.internal.ChangeActs;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.build.internal.ChangeRules;
import org.nuanyi.build.internal.ChangeStore;
import org.nuanyi.build.internal.ChangeTexts;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Standings;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/**
 * Renewal, relocation, exit and re-opening of stations: asked for, judged, and carried out in the
 * register in one transaction with the decision. Thread-safe.
 */
@Singleton
public final class Changes {

    private final Scopes scopes;
    private final Audit audit;
    private final Flows flows;
    private final Machine machine = ChangeMachine.read();
    private final Stations stations;
    private final CarryOut register;
    private final Clock clock;

    public Changes(
            Scopes scopes, Flows flows, Stations stations, Standings standings, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.flows = flows;
        this.stations = stations;
        this.register = new CarryOut(standings, clock);
        this.clock = clock;
    }

    /** A change and where it stands. */
    public record Standing(Change change, Matter matter) {}

    /**
     * Asks for a change of a station, if none is under way for it.
     *
     * @throws org.nuanyi.kernel.BadInput if a text is missing or too long
     * @throws NotFound if there is no such station that the scope may see
     * @throws org.nuanyi.kernel.Forbidden if the scope may see it and not change it
     */
    public ChangeAnswer request(Scope scope, StationCode station, ChangeFacts facts) {
        ChangeFacts plain = ChangeTexts.plain(facts);
        return scopes.in(scope, handle -> request(handle, scope, station, plain));
    }

    private ChangeAnswer request(Handle handle, Scope scope, StationCode code, ChangeFacts facts) {
        Station station = locked(handle, code);
        Optional<ChangeCode> other = underWay(handle, code);
        if (other.isPresent()) {
            return new UnderWay(other.get());
        }
        ChangeStore store = new ChangeStore(handle);
        Change change =
                new Change(
                        store.draw(LocalDate.now(clock).getYear()),
                        station.profile().unit(),
                        code,
                        scope.actor().id(),
                        clock.instant(),
                        facts,
                        1);
        store.add(change);
        flows.begin(handle, scope, ChangeMachine.ID, change.code().value(), change.unit());
        Audit.done(
                handle,
                scope,
                change.unit(),
                ChangeActs.of("request", change.code()).giving(ChangeActs.fields(change)));
        return new Done(change);
    }

    /**
     * Writes anew what is asked for, while nobody has looked at it.
     *
     * @param seen its version when it was read
     * @throws IllegalArgumentException if it is of another kind
     */
    public ChangeAnswer save(Scope scope, ChangeCode code, int seen, ChangeFacts facts) {
        ChangeFacts plain = ChangeTexts.plain(facts);
        return audit.in(
                scope,
                ChangeActs.of("save", code),
                handle -> {
                    ChangeStore store = new ChangeStore(handle);
                    Change before = store.locked(code);
                    if (before.version() != seen) {
                        return new Overtaken();
                    }
                    if (!matter(handle, code).state().equals(ChangeMachine.REQUESTED)) {
                        return new NotNow();
                    }
                    if (before.facts().kind() != plain.kind()) {
                        throw new IllegalArgumentException("a change keeps its kind");
                    }
                    store.save(code, plain);
                    Change after = store.locked(code);
                    Audit.done(
                            handle,
                            scope,
                            before.unit(),
                            ChangeActs.of("save", code)
                                    .changing(ChangeActs.fields(before), ChangeActs.fields(after)));
                    return new Done(after);
                });
    }

    /**
     * Does something with a change, if its machine lets it be done; what is decided, the register
     * says from then on.
     *
     * @param scope whose actor acts as one role
     * @param seen how many deeds there were when he looked
     * @param comment why; may be empty
     */
    public ChangeAnswer act(Scope scope, ChangeCode code, int seen, Act act, String comment) {
        return audit.in(
                scope,
                ChangeActs.of("act", code),
                handle -> {
                    Change change = new ChangeStore(handle).locked(code);
                    ChangeRules.Case one = judged(handle, change, locked(handle, change.station()));
                    Matter matter = matter(handle, code);
                    NewDeed deed =
                            new NewDeed(
                                    matter.id(),
                                    seen,
                                    act,
                                    holding(one, scope),
                                    comment,
                                    List.of());
                    return switch (flows.act(handle, scope, deed)) {
                        case FlowResult.Overtaken _ -> new Overtaken();
                        case FlowResult.Refused(Reason why) ->
                                new Refused(why, lacking(one, matter, scope, act));
                        case FlowResult.Done(Matter after, boolean moved) -> {
                            if (moved && after.state().equals(ChangeMachine.DONE)) {
                                register.carryOut(handle, scope, change);
                            }
                            yield new Done(change);
                        }
                    };
                });
    }

    /**
     * A change and where it stands.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Standing standing(Scope scope, ChangeCode code) {
        return scopes.in(scope, handle -> new Standing(change(handle, code), matter(handle, code)));
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, ChangeCode code) {
        return scopes.in(scope, handle -> flows.history(handle, matter(handle, code).id()));
    }

    /** What each guard lacks for who is to go on. */
    public Map<String, List<ChangeLack>> lacks(Scope scope, ChangeCode code) {
        return scopes.in(
                scope,
                handle -> {
                    Change change = change(handle, code);
                    Station station =
                            stations.find(handle, change.station())
                                    .orElseThrow(() -> unknown(change.station()));
                    return lacks(judged(handle, change, station), scope.actor().id());
                });
    }

    /** All of a station, the newest first. */
    public List<Standing> list(Scope scope, StationCode station) {
        return scopes.in(scope, handle -> standings(handle, new ChangeStore(handle).list(station)));
    }

    /**
     * Some of those that the scope may see: of all the newest first, of those under way what is due
     * first.
     */
    public List<Standing> list(Scope scope, boolean all, int skip, int limit) {
        return scopes.in(
                scope, handle -> standings(handle, new ChangeStore(handle).list(all, skip, limit)));
    }

    private Optional<ChangeCode> underWay(Handle handle, StationCode station) {
        return standings(handle, new ChangeStore(handle).list(station)).stream()
                .filter(one -> !machine.state(one.matter().state()).isEnd())
                .map(one -> one.change().code())
                .findFirst();
    }

    private List<Standing> standings(Handle handle, List<Change> changes) {
        List<String> codes = changes.stream().map(one -> one.code().value()).toList();
        Map<String, Matter> matters =
                flows.findAll(handle, ChangeMachine.ID, codes).stream()
                        .collect(Collectors.toMap(Matter::subject, Function.identity()));
        return changes.stream()
                .flatMap(
                        one ->
                                Optional.ofNullable(matters.get(one.code().value())).stream()
                                        .map(matter -> new Standing(one, matter)))
                .toList();
    }

    private ChangeRules.Case judged(Handle handle, Change change, Station station) {
        AgreementStore agreements = new AgreementStore(handle);
        Optional<Station> successor =
                change.facts() instanceof ChangeFacts.Exit exit
                        ? exit.successor().flatMap(next -> stations.find(handle, next))
                        : Optional.empty();
        return new ChangeRules.Case(
                change,
                station,
                successor,
                lastDay(agreements.list(change.station())),
                lastDay(agreements.list(change.code())));
    }

    private static Optional<LocalDate> lastDay(List<Agreement> agreements) {
        return agreements.stream().findFirst().map(one -> one.terms().endsOn());
    }

    private Set<String> holding(ChangeRules.Case one, Scope scope) {
        return lacks(one, scope.actor().id()).entrySet().stream()
                .filter(guard -> guard.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, List<ChangeLack>> lacks(ChangeRules.Case one, String person) {
        LocalDate today = LocalDate.now(clock);
        return ChangeRules.GUARDS.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                guard -> ChangeRules.lacks(one, guard, person, today)));
    }

    private List<ChangeLack> lacking(ChangeRules.Case one, Matter matter, Scope scope, Act act) {
        return act instanceof Act.Event event
                ? machine.find(matter.state(), event.id())
                        .flatMap(Transition::guard)
                        .map(guard -> lacks(one, scope.actor().id()).get(guard))
                        .orElse(List.of())
                : List.of();
    }

    private static Change change(Handle handle, ChangeCode code) {
        return new ChangeStore(handle).find(code).orElseThrow(() -> ChangeStore.unknown(code));
    }

    private Matter matter(Handle handle, ChangeCode code) {
        return flows.find(handle, ChangeMachine.ID, code.value())
                .orElseThrow(() -> new IllegalStateException("no matter of " + code));
    }

    private Station locked(Handle handle, StationCode code) {
        return stations.findForChange(handle, code).orElseThrow(() -> unknown(code));
    }

    private static NotFound unknown(StationCode code) {
        return new NotFound("no station " + code);
    }
}
