package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.AlarmStore;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** How cabinets are: what is planned of them beside what they say. Thread-safe. */
@Singleton
public final class CabinetStates {

    private final Scopes scopes;

    public CabinetStates(Scopes scopes) {
        this.scopes = scopes;
    }

    /** All that the scope may see, those out of service too, by their ids. */
    public List<CabinetState> list(Scope scope) {
        return scopes.in(scope, CabinetStates::list);
    }

    /** Empty if there is none that the scope may see. */
    public Optional<CabinetState> find(Scope scope, String id) {
        return scopes.in(
                scope,
                handle -> {
                    CabinetStore cabinets = new CabinetStore(handle);
                    Optional<Twin> twin = new TwinStore(handle).find(id);
                    return cabinets.find(id)
                            .map(
                                    cabinet ->
                                            new CabinetState(
                                                    cabinet,
                                                    twin,
                                                    cabinets.planVersion(id),
                                                    stock(cabinets.lanes(id), twin),
                                                    new AlarmStore(handle).open(id)));
                });
    }

    private static List<CabinetState> list(Handle handle) {
        CabinetStore cabinets = new CabinetStore(handle);
        Map<String, List<Lane>> lanes = cabinets.lanes();
        Map<String, Long> plans = cabinets.planVersions();
        Map<String, Twin> twins =
                new TwinStore(handle)
                        .list().stream()
                                .collect(Collectors.toMap(Twin::cabinet, Function.identity()));
        Map<String, List<Alarm>> alarms =
                new AlarmStore(handle)
                        .open().stream().collect(Collectors.groupingBy(Alarm::cabinet));
        return cabinets.list().stream()
                .map(
                        cabinet -> {
                            Optional<Twin> twin = Optional.ofNullable(twins.get(cabinet.id()));
                            return new CabinetState(
                                    cabinet,
                                    twin,
                                    plans.getOrDefault(cabinet.id(), 0L),
                                    stock(lanes.getOrDefault(cabinet.id(), List.of()), twin),
                                    alarms.getOrDefault(cabinet.id(), List.of()));
                        })
                .toList();
    }

    private static List<LaneStock> stock(List<Lane> lanes, Optional<Twin> twin) {
        List<Said.LaneHeld> held =
                twin.flatMap(Twin::lanes).map(Said.Lanes::lanes).orElse(List.of());
        return lanes.stream().map(lane -> new LaneStock(lane, pieces(lane, held))).toList();
    }

    private static OptionalInt pieces(Lane lane, List<Said.LaneHeld> held) {
        return held.stream()
                .filter(it -> it.lane() == lane.number() && it.item().equals(lane.item()))
                .mapToInt(Said.LaneHeld::pieces)
                .findFirst();
    }
}
