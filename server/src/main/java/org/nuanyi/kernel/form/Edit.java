package org.nuanyi.kernel.form;

import java.util.UUID;
import org.nuanyi.core.form.Answers;

/**
 * Answers somebody saves.
 *
 * @param trunk the version he had seen when he began to change them
 * @param branch name of his changes since then, made by him; a new one after each that was taken
 */
public record Edit(UUID submission, int trunk, UUID branch, Answers answers) {

    /** Changes of what was just read, under a name of their own. */
    public static Edit of(Submission seen, Answers answers) {
        return new Edit(seen.id(), seen.trunk(), UUID.randomUUID(), answers);
    }
}
