package org.nuanyi.voice;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was taken with a report.
 *
 * @param words an answer, or the account it was given to; empty otherwise
 * @param by an account; {@code sender} for who sent it, {@code clock} for time that went by
 * @param due the new deadline, or the one that was missed
 * @param photo whether there is a photo of how it looks now
 */
public record WorkStep(
        long id,
        StepKind kind,
        String words,
        String by,
        Instant at,
        Optional<Instant> due,
        boolean photo) {

    /** Who sent the report, as {@link #by}. */
    public static final String SENDER = "sender";

    /** Time that went by, as {@link #by}. */
    public static final String CLOCK = "clock";
}
