package org.nuanyi.cabinet;

import java.util.OptionalInt;

/**
 * A lane by its plan, and what lies in it.
 *
 * @param pieces by the cabinet's newest count; empty while it has counted none, or something else
 *     than the plan's item lies there
 */
public record LaneStock(Lane lane, OptionalInt pieces) {

    public boolean isEmpty() {
        return pieces.isPresent() && pieces.getAsInt() == 0;
    }
}
