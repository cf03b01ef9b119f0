package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;
import org.nuanyi.station.internal.StationStore;

/** What becomes of a facility of a station: it breaks, it works again. Thread-safe. */
@Singleton
public final class Facilities {

    private final Clock clock;

    public Facilities(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody saw how a facility is. In the transaction of the handle, in its scope.
     *
     * @param check when, and by whom
     * @return the condition it was in before
     * @throws NotFound if there is no such station
     * @throws BadInput if the station does not say that it has the facility
     */
    public Condition mark(
            Handle handle,
            Scope scope,
            StationCode code,
            Facility facility,
            Condition condition,
            Check check) {
        StationStore store = new StationStore(handle);
        Station station =
                store.findForChange(code).orElseThrow(() -> new NotFound("no station " + code));
        Condition before = condition(station, facility);
        Instant now = clock.instant();
        store.saveFacilities(code, marked(station, facility, condition, check), now);
        StationEvents.changed(handle, List.of(code));
        Audit.done(
                handle,
                scope,
                station.profile().unit(),
                StationActs.of("facility", code)
                        .changing(
                                Map.of(facility.id(), before.id()),
                                Map.of(facility.id(), condition.id())));
        return before;
    }

    private static Condition condition(Station station, Facility facility) {
        return Optional.ofNullable(station.profile().facilities().get(facility))
                .map(FacilityState::condition)
                .filter(known -> known != Condition.WITHDRAWN)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "facility",
                                        "This station does not claim to have %s."
                                                .formatted(facility.id())));
    }

    private static Map<Facility, FacilityState> marked(
            Station station, Facility facility, Condition condition, Check check) {
        Map<Facility, FacilityState> marked = new EnumMap<>(Facility.class);
        marked.putAll(station.profile().facilities());
        marked.put(facility, new FacilityState(condition, Optional.of(check)));
        return marked;
    }
}
