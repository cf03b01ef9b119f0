package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.RepairStore;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Which pieces are repaired, and which were. Thread-safe. */
@Singleton
public final class RepairList {

    private final Scopes scopes;
    private final Flows flows;

    public RepairList(Scopes scopes, Flows flows) {
        this.scopes = scopes;
        this.flows = flows;
    }

    /** All of a piece that the scope may see, the last first. */
    public List<Repair> of(Scope scope, String tag) {
        return scopes.in(scope, handle -> new RepairStore(handle).of(tag));
    }

    /** Those of these tags whose pieces are to be repaired. */
    public Set<String> openTags(Scope scope, Collection<String> tags) {
        return scopes.in(scope, handle -> new RepairStore(handle).listOpen(tags)).stream()
                .map(Repair::tag)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one that a piece waits for. */
    public Optional<Repair> findOpen(Scope scope, String tag) {
        return scopes.in(scope, handle -> new RepairStore(handle).listOpen(List.of(tag))).stream()
                .findFirst();
    }

    /**
     * What came of a worker's report, the first first.
     *
     * @param order number of its work order
     */
    public List<Repair> ofReport(Scope scope, long order) {
        return scopes.in(scope, handle -> new RepairStore(handle).ofReport(order));
    }

    /** Those that are to be repaired, of what the scope may see; who waits longest comes first. */
    public List<Repair> listOpen(Scope scope) {
        return scopes.in(
                scope,
                handle -> {
                    List<Long> ids =
                            flows
                                    .listIn(
                                            handle,
                                            EquipmentFlow.REPAIR,
                                            List.of("reported", "ordered"))
                                    .stream()
                                    .map(matter -> Long.valueOf(matter.subject()))
                                    .toList();
                    Map<Long, Repair> found =
                            new RepairStore(handle)
                                    .list(ids).stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            Repair::id, Function.identity()));
                    return ids.stream()
                            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                            .toList();
                });
    }

    /**
     * Those that are over, the last first.
     *
     * @param units codes of whose pieces
     */
    public List<Repair> listClosed(Scope scope, List<String> units, int limit, int offset) {
        return scopes.in(scope, handle -> new RepairStore(handle).closed(units, limit, offset));
    }

    /** The photo of a fault, a JPEG file, if there is one that the scope may see. */
    public Optional<byte[]> findPhoto(Scope scope, long id) {
        return scopes.in(scope, handle -> new RepairStore(handle).findPhoto(id));
    }

    /** Where several stand, by their numbers. */
    public Map<Long, Matter> matters(Scope scope, Collection<Long> ids) {
        List<String> subjects = ids.stream().map(String::valueOf).toList();
        return scopes.in(
                scope,
                handle ->
                        flows.findAll(handle, EquipmentFlow.REPAIR, subjects).stream()
                                .collect(
                                        Collectors.toMap(
                                                matter -> Long.valueOf(matter.subject()),
                                                Function.identity())));
    }
}
