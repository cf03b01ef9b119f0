package org.nuanyi.cabinet;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A smart cabinet (智能柜).
 *
 * @param id 4 to 16 capital letters and digits, as it names itself
 * @param unit code of the station's unit
 * @param place where in the house
 */
public record Cabinet(
        String id, String unit, StationCode station, String place, Optional<LocalDate> retiredOn) {}
