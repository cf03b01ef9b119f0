package org.nuanyi.equipment;

import java.util.Optional;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** Knows whose stations are. */
public interface Places {

    /** Code of the unit of a station; empty if there is none that the scope may see. */
    Optional<String> findUnit(Scope scope, StationCode station);
}
