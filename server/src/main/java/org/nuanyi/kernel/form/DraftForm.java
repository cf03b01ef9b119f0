package org.nuanyi.kernel.form;

import java.time.Instant;
import java.util.List;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Soundness;

/**
 * A form as it is being written.
 *
 * @param edits how often it was saved; 0 where it was not yet
 */
public record DraftForm(Definition definition, int edits, Instant changedAt, String changedBy) {

    /** What keeps it from being published. */
    public List<Flaw> flaws() {
        return Soundness.flaws(definition);
    }
}
