package org.nuanyi.core.trust;

import java.time.Instant;

/**
 * Reports of a locked door that nothing has answered yet.
 *
 * @param first when the first of them was
 * @param latest when the last of the people first reported it; {@code first} where it was one
 * @param people how many people, told apart by their witness
 */
public record LockedReports(Instant first, Instant latest, int people) {

    /** One person's report. */
    public static LockedReports one(Instant at) {
        return new LockedReports(at, at, 1);
    }
}
