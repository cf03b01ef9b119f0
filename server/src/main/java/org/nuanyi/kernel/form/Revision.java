package org.nuanyi.kernel.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.form.Answers;

/**
 * Answers as they were saved once.
 *
 * @param number version of the trunk; none where they lay aside
 * @param trunk the version they were made from
 */
public record Revision(
        Optional<Integer> number,
        int trunk,
        UUID branch,
        Answers answers,
        Instant savedAt,
        String savedBy) {}
