package org.nuanyi.kernel.form;

import java.time.Instant;
import java.util.UUID;
import org.nuanyi.core.form.Answers;

/**
 * Answers that lie aside until somebody decides.
 *
 * @param branch whose changes they are
 * @param revision its number; what the branch saves later has another
 * @param base what both had seen
 * @param aside the answers that lie aside
 * @param newest those of the trunk
 * @param newestAt when these were saved, and by whom
 */
public record OpenConflict(
        UUID branch,
        long revision,
        Instant savedAt,
        String savedBy,
        Answers base,
        Answers aside,
        Answers newest,
        Instant newestAt,
        String newestBy) {}
