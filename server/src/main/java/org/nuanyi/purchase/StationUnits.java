package org.nuanyi.purchase;

import java.util.Collection;
import java.util.Map;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** Knows whose stations are. */
public interface StationUnits {

    /**
     * The units of these stations: of those that the scope may see, and that are the buyer's or of
     * a unit below it.
     *
     * @param buyer code of a unit
     */
    Map<StationCode, String> below(Scope scope, String buyer, Collection<StationCode> stations);
}
