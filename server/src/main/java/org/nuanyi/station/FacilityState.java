package org.nuanyi.station;

import java.util.Optional;

/**
 * How a facility of a station is.
 *
 * @param checked that it is there and in this condition
 */
public record FacilityState(Condition condition, Optional<Check> checked) {

    /** The same condition, not checked. */
    public FacilityState(Condition condition) {
        this(condition, Optional.empty());
    }
}
