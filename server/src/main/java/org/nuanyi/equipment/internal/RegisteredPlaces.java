package org.nuanyi.equipment.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.equipment.Places;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** Asks the register of stations. Thread-safe. */
@Singleton
public class RegisteredPlaces implements Places {

    private final Stations stations;

    RegisteredPlaces(Stations stations) {
        this.stations = stations;
    }

    @Override
    public Optional<String> findUnit(Scope scope, StationCode station) {
        return stations.findStation(scope, station).map(found -> found.profile().unit());
    }
}
