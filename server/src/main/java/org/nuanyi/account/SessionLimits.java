package org.nuanyi.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle after the last request
 * @param longest after it was opened, whatever is done in it
 */
public record SessionLimits(Duration idle, Duration longest) {

    /** Whether the session still holds. */
    boolean hold(Session session, Instant now) {
        return session.seenAt().plus(idle).isAfter(now)
                && session.openedAt().plus(longest).isAfter(now);
    }
}
