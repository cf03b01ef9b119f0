package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.AppliedBatch.Line;
import org.nuanyi.station.ChangeResult.AlreadyUndone;
import org.nuanyi.station.ChangeResult.Applied;
import org.nuanyi.station.ChangeResult.Refused;
import org.nuanyi.station.ChangeSet.Wanted;
import org.nuanyi.station.internal.BatchStore;
import org.nuanyi.station.internal.Batching;
import org.nuanyi.station.internal.StationStore;
import org.nuanyi.union.Units;

/**
 * Changes many stations at once: a change set is looked at, applied as one batch, and undone as
 * one. Thread-safe.
 */
@Singleton
public final class Batches {

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Units units;

    public Batches(Scopes scopes, Clock clock, Units units) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.units = units;
    }

    /** What the set would do; nothing is done. */
    public BatchPreview preview(Scope scope, ChangeSet set) {
        return scopes.in(scope, handle -> batching(handle, scope).preview(set));
    }

    /**
     * Applies all of the set, or nothing where something stands in its way.
     *
     * @throws Forbidden if a station is one the scope may see and not change
     */
    public ChangeResult apply(Scope scope, ChangeSet set) {
        return audit.in(
                scope,
                act("batch", ""),
                handle -> {
                    Batching batching = batching(handle, scope);
                    batching.lock(set);
                    BatchPreview preview = batching.preview(set);
                    if (!preview.isClear() || preview.changed() == 0) {
                        return new Refused(preview);
                    }
                    UUID id = UUID.randomUUID();
                    List<StationCode> changed =
                            batching.write(set, id, Optional.empty(), act("batch", id.toString()));
                    return new Applied(id, changed, List.of());
                });
    }

    /**
     * Makes all stations of a batch say again what they said before it, but for those that say
     * something else since: they stay as they are.
     *
     * @throws NotFound if there is no such batch, or none for the scope
     */
    public ChangeResult undo(Scope scope, UUID batch) {
        return audit.in(
                scope,
                act("undo", batch.toString()),
                handle -> {
                    AppliedBatch applied =
                            new BatchStore(handle).find(batch).orElseThrow(() -> unknown(batch));
                    if (applied.undone()) {
                        return new AlreadyUndone();
                    }
                    return undo(handle, scope, applied);
                });
    }

    private ChangeResult undo(Handle handle, Scope scope, AppliedBatch applied) {
        Batching batching = batching(handle, scope);
        ChangeSet back = new ChangeSet(applied.lines().stream().map(Batches::back).toList());
        batching.lock(back);
        BatchPreview preview = batching.preview(back);
        Map<StationCode, Wanted> free =
                back.wanted().stream()
                        .collect(
                                Collectors.toMap(
                                        Wanted::code,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        List<StationCode> left = new ArrayList<>(preview.missing());
        preview.lines().stream()
                .filter(line -> !line.clashes().isEmpty() || !line.faults().isEmpty())
                .forEach(line -> left.add(line.code()));
        left.forEach(free::remove);
        UUID id = UUID.randomUUID();
        List<StationCode> changed =
                batching.write(
                        new ChangeSet(List.copyOf(free.values())),
                        id,
                        Optional.of(applied.id()),
                        act("undo", applied.id().toString()));
        return new Applied(id, changed, left);
    }

    private static Wanted back(Line line) {
        Map<StationField, String> texts = new LinkedHashMap<>();
        line.changes().forEach(change -> texts.put(change.field(), change.was()));
        return new Wanted(line.code(), line.version(), texts);
    }

    /**
     * A batch that was applied, as far as the scope sees its stations.
     *
     * @throws NotFound if there is none
     */
    public AppliedBatch batch(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new BatchStore(handle).find(id))
                .orElseThrow(() -> unknown(id));
    }

    /** Those of the codes that are there, for a form that changes them. */
    public List<Station> stations(Scope scope, List<StationCode> codes) {
        return scopes.in(scope, handle -> new StationStore(handle).list(codes));
    }

    private Batching batching(Handle handle, Scope scope) {
        Instant now = clock.instant();
        return new Batching(handle, scope, now, units.tree(handle));
    }

    private static Act act(String verb, String subject) {
        return Act.of("station." + verb, "batch", subject);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("no batch " + id);
    }
}
