package org.nuanyi.build;

import org.nuanyi.station.Facility;

/**
 * A piece of equipment that the kind of station asks for.
 *
 * @param there whether it is there
 * @param reason why it is not; may be empty
 */
public record Equipment(Facility facility, boolean there, String reason) {

    /** Whether nothing more need be said of it. */
    public boolean isSettled() {
        return there || !reason.isBlank();
    }
}
