package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.RegisterStore;
import org.nuanyi.station.internal.StationStore;

/** The register as the union reads it: searched, filtered, page by page. Thread-safe. */
@Singleton
public final class Register {

    private final Scopes scopes;
    private final Clock clock;

    public Register(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * A page of what the filter leaves.
     *
     * @param skip how many come before it
     * @param size how many it has at most
     */
    public RegisterPage page(
            Scope scope, RegisterFilter filter, RegisterOrder order, int skip, int size) {
        return scopes.in(
                scope,
                handle -> {
                    RegisterStore.Chosen chosen =
                            new RegisterStore(handle)
                                    .choose(filter, order, skip, size, clock.instant());
                    List<Station> stations = new StationStore(handle).list(chosen.codes());
                    return new RegisterPage(inOrder(stations, chosen.codes()), chosen.totals());
                });
    }

    /**
     * The stations within so many metres of a point, closed ones left out, the nearest first.
     *
     * @param but is not among them
     */
    public List<Neighbour> near(Scope scope, GeoPoint point, double metres, StationCode but) {
        return scopes.in(
                scope,
                handle -> new RegisterStore(handle).near(point.to(Datum.WGS84), metres, but));
    }

    /** How far the nearest other open or planned station of the unit is, where it has one. */
    public Optional<Double> metresToUnit(
            Scope scope, String unit, GeoPoint point, StationCode but) {
        return scopes.in(
                scope,
                handle -> new RegisterStore(handle).metresToUnit(unit, point.to(Datum.WGS84), but));
    }

    static List<Station> inOrder(List<Station> stations, List<StationCode> codes) {
        Map<StationCode, Station> byCode =
                stations.stream().collect(Collectors.toMap(Station::code, Function.identity()));
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .toList();
    }
}
