package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.kernel.scope.Scope;

/**
 * What stations are called and where they are, for pages that only mention them; one that the
 * register does not know is known by its code.
 */
@Singleton
public final class StationLabels {

    private final Stations stations;

    StationLabels(Stations stations) {
        this.stations = stations;
    }

    /** Their names. */
    public Known of(Scope scope, Collection<StationCode> codes) {
        return new Known(
                stations.list(scope, Set.copyOf(codes)).stream()
                        .collect(Collectors.toMap(Station::code, station -> station)));
    }

    /** Those that were found. */
    public record Known(Map<StationCode, Station> stations) {

        public String name(StationCode code) {
            return Optional.ofNullable(stations.get(code))
                    .map(station -> station.profile().name())
                    .orElse(code.value());
        }

        public String address(StationCode code) {
            return Optional.ofNullable(stations.get(code))
                    .map(station -> station.profile().place().address())
                    .orElse("");
        }
    }
}
