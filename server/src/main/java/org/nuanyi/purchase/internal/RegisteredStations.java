package org.nuanyi.purchase.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.StationUnits;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/** Asks the register. Thread-safe. */
@Singleton
public class RegisteredStations implements StationUnits {

    private final Stations stations;
    private final Units units;

    RegisteredStations(Stations stations, Units units) {
        this.stations = stations;
        this.units = units;
    }

    @Override
    public Map<StationCode, String> below(
            Scope scope, String buyer, Collection<StationCode> wanted) {
        Set<String> below =
                units.tree().listSubtree(buyer).stream()
                        .map(Unit::code)
                        .collect(Collectors.toUnmodifiableSet());
        return stations.list(scope, Set.copyOf(wanted)).stream()
                .filter(station -> below.contains(station.profile().unit()))
                .collect(
                        Collectors.toMap(
                                station -> station.code(), station -> station.profile().unit()));
    }
}
