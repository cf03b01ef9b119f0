package org.nuanyi.intake;

import java.time.Clock;
import org.nuanyi.intake.internal.HostList;
import org.nuanyi.intake.internal.StationList;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Hosts;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** Brings lists into the register. Thread-safe. */
public final class Intake {

    private final Stations stations;
    private final Hosts hosts;
    private final Units units;
    private final Clock clock;

    public Intake(Stations stations, Hosts hosts, Units units, Clock clock) {
        this.stations = stations;
        this.hosts = hosts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Brings in a list of stations: the good rows, all together, or nothing.
     *
     * @throws FileRefused where nothing of it can come in
     */
    public ImportSummary stations(
            Scope scope, ImportRequest request, ImportWatch watch, Phrases phrases) {
        return new StationList(stations, units, clock).run(scope, request, watch, phrases);
    }

    /**
     * Brings in a list of places that could host a station: the good rows of the wanted kinds, all
     * together, or nothing.
     *
     * @throws FileRefused where nothing of it can come in
     */
    public ImportSummary hosts(
            Scope scope, ImportRequest request, ImportWatch watch, Phrases phrases) {
        return HostList.run(hosts, scope, request, watch, phrases);
    }
}
