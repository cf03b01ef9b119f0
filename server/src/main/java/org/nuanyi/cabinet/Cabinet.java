package org.nuanyi.cabinet;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * A smart cabinet (智能柜).
 *
 * @param id 2 to 32 small letters, digits and hyphens, as it names itself on the wire
 * @param unit code of the station's unit
 * @param place where in the house
 */
public record Cabinet(
        String id, String unit, StationCode station, String place, Optional<LocalDate> retiredOn) {

    /** What stands before a cabinet's id where it acts itself. */
    public static final String ACTOR = "cabinet:";
}
