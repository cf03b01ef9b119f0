package org.nuanyi.fund;

import java.time.LocalDate;
import org.nuanyi.station.StationCode;

/**
 * A station that was accepted and is to be granted something.
 *
 * @param project by which it was built; empty where it is granted for something else
 */
public record NewGrant(
        BudgetLine line, StationCode station, String project, String unit, LocalDate acceptedOn) {

    /**
     * Something granted to a station.
     *
     * @throws IllegalArgumentException if stations are granted nothing of that line
     */
    public NewGrant {
        if (line != BudgetLine.NEW_STATION && line != BudgetLine.AWARD) {
            throw new IllegalArgumentException("stations are granted nothing for " + line.id());
        }
    }

    /** For being new. */
    public static NewGrant opened(
            StationCode station, String project, String unit, LocalDate acceptedOn) {
        return new NewGrant(BudgetLine.NEW_STATION, station, project, unit, acceptedOn);
    }
}
