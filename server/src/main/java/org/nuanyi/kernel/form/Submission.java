package org.nuanyi.kernel.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.form.Answers;

/**
 * A form being filled in, or filled in, as it stands.
 *
 * @param form id of its form, and {@code version} the version it keeps for ever
 * @param subject what it is about, as the feature calls it
 * @param unit whose it is
 * @param trunk the newest version of its answers; 0 while there are none
 * @param answers these
 * @param begunBy account of who began it
 * @param submitted when and by whom it was handed in; not yet, if it does not say
 */
public record Submission(
        UUID id,
        String form,
        int version,
        String subject,
        String unit,
        int trunk,
        Answers answers,
        Instant begunAt,
        String begunBy,
        Optional<Submitted> submitted) {

    /** When it was handed in, and by whom. */
    public record Submitted(Instant at, String by) {}
}
