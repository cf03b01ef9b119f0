package org.nuanyi.supply;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.supply.Level;

/**
 * A level that somebody set. It stays until it is released, or another is set.
 *
 * @param id its number
 * @param by id of who set it
 * @param released empty while it is in force
 */
public record ByHand(
        long id, Level level, String why, String by, Instant at, Optional<Released> released) {

    /** That it is in force no more. */
    public record Released(String by, Instant at) {}
}
