package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Neighbours.Near;
import org.nuanyi.station.Neighbours.Spot;
import org.nuanyi.station.internal.DuplicateStore;
import org.nuanyi.station.internal.DuplicateStore.Placed;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationStore;

/** Stations that may have been registered twice, by the rule of {@link Neighbours}. Thread-safe. */
@Singleton
public final class Duplicates {

    /**
     * Two that may be one.
     *
     * @param station the smaller code
     */
    public record Pair(StationCode station, StationCode other, double metres) {

        /** The same pair, however it is told. */
        static Pair of(StationCode one, StationCode other, double metres) {
            return one.value().compareTo(other.value()) < 0
                    ? new Pair(one, other, metres)
                    : new Pair(other, one, metres);
        }
    }

    private final Scopes scopes;
    private final Stations stations;
    private final Audit audit;
    private final Clock clock;

    public Duplicates(Scopes scopes, Stations stations, Clock clock) {
        this.scopes = scopes;
        this.stations = stations;
        this.audit = new Audit(scopes);
        this.clock = clock;
    }

    /** The latest pairs among the stations of the scope that are not closed and not told apart. */
    public List<Pair> list(Scope scope, int limit) {
        return scopes.in(
                scope,
                handle -> {
                    DuplicateStore store = new DuplicateStore(handle);
                    Set<DuplicateStore.Apart> apart = store.apart();
                    return pairs(store.placed()).reversed().stream()
                            .filter(
                                    pair ->
                                            !apart.contains(
                                                    new DuplicateStore.Apart(
                                                            pair.station().value(),
                                                            pair.other().value())))
                            .limit(limit)
                            .toList();
                });
    }

    /** Each station with the one before it that it looks like. */
    private static List<Pair> pairs(List<Placed> all) {
        Neighbours neighbours = new Neighbours();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Placed one = all.get(i);
            Spot spot = new Spot(StationNames.words(one.name()), one.lon(), one.lat(), i, i);
            Optional<Near> near = neighbours.find(spot);
            near.map(found -> pair(one, all.get((int) found.label()), found.metres()))
                    .ifPresent(pairs::add);
            neighbours.add(spot);
        }
        return pairs;
    }

    private static Pair pair(Placed one, Placed other, double metres) {
        return Pair.of(new StationCode(one.code()), new StationCode(other.code()), metres);
    }

    /**
     * They are two: never asked again. Here and below: a code that does not exist is {@link
     * NotFound}, a station that may not be changed is {@link Forbidden}.
     */
    public void tellApart(Scope scope, StationCode one, StationCode other) {
        Pair pair = Pair.of(one, other, 0);
        Act act =
                StationActs.of("not-same", pair.station())
                        .giving(Map.of("other", pair.other().value()));
        audit.in(
                scope,
                act,
                handle -> {
                    Station station = lock(new StationStore(handle), pair.station());
                    lock(new StationStore(handle), pair.other());
                    new DuplicateStore(handle)
                            .tellApart(
                                    pair.station().value(),
                                    pair.other().value(),
                                    scope.actor().id(),
                                    clock.instant());
                    Audit.done(handle, scope, station.profile().unit(), act);
                    return true;
                });
    }

    private static Station lock(StationStore store, StationCode code) {
        return store.findForChange(code).orElseThrow(() -> new NotFound("no station " + code));
    }

    /** They are one: the second is closed, and its code leads to the first from then on. */
    public StandingResult merge(Scope scope, StationCode kept, StationCode gone) {
        return stations.replace(scope, gone, kept, Standing.MERGED);
    }
}
