package org.nuanyi.equipment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece that stands at a station.
 *
 * @param item what it is
 * @param repair that it waits for; empty where it works
 */
public record Piece(String tag, String item, Optional<Waiting> repair) {

    /**
     * A repair that is not done.
     *
     * @param until the last day of the repair; empty as long as nobody is to do it
     */
    public record Waiting(long repair, String fault, Optional<LocalDate> until) {}
}
