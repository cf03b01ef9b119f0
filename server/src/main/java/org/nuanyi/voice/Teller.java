package org.nuanyi.voice;

import java.util.Optional;
import java.util.UUID;

/**
 * Who speaks, as far as it must be known to count nobody twice. Kept as keyed fingerprints for a
 * day, never as it stands here.
 *
 * @param device random number of the device, where it has one
 * @param network network address and browser
 */
public record Teller(Optional<UUID> device, String network) {

    /** Shows nothing: it may come into a log. */
    @Override
    public String toString() {
        return "Teller";
    }
}
