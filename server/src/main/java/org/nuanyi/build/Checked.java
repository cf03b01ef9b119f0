package org.nuanyi.build;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A checklist of the acceptance that was handed in.
 *
 * @param submission the form that was filled in
 * @param by accounts of who began it, wrote into it and handed it in
 * @param at when it was handed in
 * @param failing ids of the questions whose answers speak against the station
 */
public record Checked(UUID submission, Set<String> by, Instant at, List<String> failing) {

    public Checked {
        by = Set.copyOf(by);
        failing = List.copyOf(failing);
    }

    /** Whether all of it holds. */
    public boolean passed() {
        return failing.isEmpty();
    }
}
