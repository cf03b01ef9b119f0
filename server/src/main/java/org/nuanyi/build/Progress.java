package org.nuanyi.build;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.ProjectResult.Done;
import org.nuanyi.build.ProjectResult.Overtaken;
import org.nuanyi.build.ProjectResult.Refused;
import org.nuanyi.build.internal.AgreementStore;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.BuildRules;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.ProjectActs;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.build.internal.StationDraft;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;

/**
 * How a project goes on from hand to hand, and in the end becomes a station: registered, told to
 * who watches, all in one transaction. Thread-safe.
 */
@Singleton
public final class Progress {

    private final Scopes scopes;
    private final Audit audit;
    private final Flows flows;
    private final Machine machine;
    private final Dossiers dossiers;
    private final Stations stations;
    private final List<OpeningWatcher> watchers;
    private final Clock clock;
    private final Sealing sealing;

    public Progress(
            Scopes scopes,
            Flows flows,
            Forms forms,
            Stations stations,
            @All List<OpeningWatcher> watchers,
            Clock clock,
            Sealing sealing) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.flows = flows;
        this.machine = BuildMachine.read();
        this.dossiers = new Dossiers(flows, forms);
        this.stations = stations;
        this.watchers = List.copyOf(watchers);
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Does something with a project, if its machine lets it be done.
     *
     * @param scope whose actor acts as one role
     * @param seen how many deeds there were when he looked
     * @param comment why; may be empty
     */
    public ProjectResult act(Scope scope, ProjectCode code, int seen, Act act, String comment) {
        return audit.in(
                scope,
                ProjectActs.of("act", code),
                handle -> {
                    new ProjectStore(handle).locked(code);
                    Dossier dossier = dossiers.dossier(handle, code);
                    NewDeed deed =
                            new NewDeed(
                                    dossier.matter().id(),
                                    seen,
                                    act,
                                    BuildRules.holding(dossier, scope.actor().id()),
                                    comment,
                                    List.of());
                    return switch (flows.act(handle, scope, deed)) {
                        case FlowResult.Overtaken _ -> new Overtaken();
                        case FlowResult.Refused(Reason why) ->
                                new Refused(why, lacking(dossier, scope, act));
                        case FlowResult.Done(Matter after, boolean moved) -> {
                            if (moved && after.state().equals(BuildMachine.OPEN)) {
                                open(handle, scope, dossier);
                            } else if (machine.state(after.state()).isEnd()) {
                                new AgreementStore(handle).end(code, clock.instant());
                            }
                            yield new Done(dossiers.dossier(handle, code).project());
                        }
                    };
                });
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, ProjectCode code) {
        return scopes.in(
                scope, handle -> flows.history(handle, dossiers.matter(handle, code).id()));
    }

    /** What an event still wants, for who wants to do it; nothing where it may be done. */
    public List<Lack> lacking(Dossier dossier, String person, String event) {
        return machine.find(dossier.matter().state(), event)
                .flatMap(Transition::guard)
                .map(guard -> BuildRules.lacks(dossier, person).getOrDefault(guard, List.of()))
                .orElse(List.of());
    }

    private List<Lack> lacking(Dossier dossier, Scope scope, Act act) {
        return act instanceof Act.Event event
                ? lacking(dossier, scope.actor().id(), event.id())
                : List.of();
    }

    private void open(Handle handle, Scope scope, Dossier dossier) {
        Project project = dossier.project();
        LocalDate today = LocalDate.now(clock);
        ProjectStore store = new ProjectStore(handle);
        Optional<Keeper> keeper =
                store.findMobile(project.code())
                        .map(
                                kept ->
                                        new Keeper(
                                                project.staff().orElseThrow().keeper(),
                                                sealing.open(kept)));
        Station station =
                stations.register(handle, scope, StationDraft.of(dossier, keeper, clock.instant()));
        store.saveOpened(project.code(), station.code(), today);
        Opening opening =
                new Opening(
                        station.code(),
                        project.outline().name(),
                        project.outline().kind(),
                        project.code().value(),
                        project.unit(),
                        project.outline().area(),
                        project.outline().host().map(host -> host.name()),
                        today);
        watchers.forEach(watcher -> watcher.opened(handle, scope, opening));
    }
}
