package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.RolloutStore;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Plans of lanes that come to many cabinets in groups: to 2 of them first, then to 6, then to 12 at
 * a time. Each group is released by a person who has looked at the one before. Thread-safe.
 */
@Singleton
public final class Rollouts {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 500;

    private final Scopes scopes;
    private final Cabinets cabinets;
    private final Clock clock;

    public Rollouts(Scopes scopes, Cabinets cabinets, Clock clock) {
        this.scopes = scopes;
        this.cabinets = cabinets;
        this.clock = clock;
    }

    /**
     * What is to come, and to whom; nothing changes yet. Sent again under one key it is the same.
     *
     * @return its id
     * @throws BadInput that names the field
     * @throws NotFound if there is no such cabinet in service that the scope may change
     */
    public long make(Scope scope, RolloutDraft draft) {
        String name = TypedText.require("name", draft.name(), LONGEST_NAME);
        if (draft.lanes().isEmpty()) {
            throw new BadInput("number", "Say at least of one lane what it is for.");
        }
        cabinets.check(draft.lanes());
        List<String> chosen = draft.cabinets().stream().distinct().toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new BadInput("cabinets", "Choose 1 to 500 cabinets.");
        }
        return scopes.in(
                scope,
                handle -> {
                    RolloutStore rollouts = new RolloutStore(handle);
                    Optional<Long> known = rollouts.known(draft.key());
                    if (known.isPresent()) {
                        return known.get();
                    }
                    chosen.forEach(id -> requireInService(handle, id));
                    long id = rollouts.add(draft, name, scope.actor().id(), clock.instant());
                    for (int place = 0; place < chosen.size(); place++) {
                        rollouts.addTurn(
                                id, draft.unit(), chosen.get(place), Rollout.groupOf(place));
                    }
                    Audit.done(
                            handle,
                            scope,
                            draft.unit(),
                            act("cabinet.rollout", id)
                                    .giving(
                                            Map.of(
                                                    "name",
                                                    name,
                                                    "lanes",
                                                    Cabinets.words(draft.lanes()),
                                                    "cabinets",
                                                    String.join(", ", chosen))));
                    return id;
                });
    }

    private static void requireInService(Handle handle, String id) {
        Optional<Cabinet> held = new CabinetStore(handle).lock(id);
        if (held.filter(cabinet -> cabinet.retiredOn().isEmpty()).isEmpty()) {
            throw new NotFound("There is no cabinet " + id + " in service.");
        }
    }

    /**
     * The plan comes to the cabinets of a group; of those that had it already nothing changes.
     *
     * @throws Conflict if it was stopped, or another group's turn comes first
     * @throws NotFound if there is no such roll-out that the scope may change
     */
    public void release(Scope scope, long id, int group) {
        scopes.use(
                scope,
                handle -> {
                    Rollout rollout = held(handle, id);
                    boolean isDone =
                            !rollout.group(group).isEmpty()
                                    && rollout.group(group).stream().allMatch(Rollout.Turn::isOver);
                    if (isDone) {
                        return;
                    }
                    if (rollout.next().orElse(0) != group) {
                        throw new Conflict("group", "It was stopped, or it is another's turn.");
                    }
                    rollout.group(group).forEach(turn -> apply(handle, scope, rollout, turn));
                    Audit.done(
                            handle,
                            scope,
                            rollout.unit(),
                            act("cabinet.rollout-release", id)
                                    .giving(
                                            Map.of(
                                                    "group",
                                                    Integer.toString(group),
                                                    "cabinets",
                                                    rollout.group(group).stream()
                                                            .map(Rollout.Turn::cabinet)
                                                            .collect(Collectors.joining(", ")))));
                });
    }

    private void apply(Handle handle, Scope scope, Rollout rollout, Rollout.Turn turn) {
        Instant now = clock.instant();
        Cabinet cabinet = Cabinets.held(handle, turn.cabinet());
        Cabinets.plan(handle, scope, cabinet, rollout.lanes());
        new RolloutStore(handle)
                .apply(
                        rollout.id(),
                        cabinet.id(),
                        new CabinetStore(handle).planVersion(cabinet.id()),
                        now);
    }

    /**
     * It comes to no further group; those that have it keep it.
     *
     * @throws NotFound if there is no such roll-out that the scope may change
     */
    public void stop(Scope scope, long id) {
        scopes.use(
                scope,
                handle -> {
                    Rollout rollout = held(handle, id);
                    if (rollout.next().isEmpty()) {
                        return;
                    }
                    new RolloutStore(handle).stop(id, clock.instant());
                    Audit.done(handle, scope, rollout.unit(), act("cabinet.rollout-stop", id));
                });
    }

    private static Rollout held(Handle handle, long id) {
        return new RolloutStore(handle).lock(id).orElseThrow(() -> missing(id));
    }

    /** Empty if there is none that the scope may see. */
    public Optional<Rollout> find(Scope scope, long id) {
        return scopes.in(scope, handle -> new RolloutStore(handle).find(id));
    }

    /** Those that the scope may see, the newest first. */
    public List<Rollout> list(Scope scope, int limit, int offset) {
        return scopes.in(scope, handle -> new RolloutStore(handle).list(limit, offset));
    }

    private static Act act(String action, long id) {
        return Act.of(action, "rollout", Long.toString(id));
    }

    private static NotFound missing(long id) {
        return new NotFound("There is no roll-out " + id + ".");
    }
}
