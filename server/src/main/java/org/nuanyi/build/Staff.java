package org.nuanyi.build;

import java.time.LocalDate;

/**
 * Who will look after the station. The mobile is private and no part of this.
 *
 * @param trainedOn when the keeper was trained
 */
public record Staff(String keeper, LocalDate trainedOn) {

    /** Names are people's: they stay out of logs. */
    @Override
    public String toString() {
        return "Staff[" + trainedOn + "]";
    }
}
