package org.nuanyi.kernel.form;

import java.util.UUID;
import org.nuanyi.core.form.Definition;

/**
 * A form somebody begins to fill in.
 *
 * @param id made by who begins; the same again begins nothing new
 * @param subject what it is about, as the feature calls it: {@code build/42}
 * @param unit whose it is
 */
public record NewSubmission(UUID id, String form, int version, String subject, String unit) {

    /** Of that form, with an id of its own. */
    public static NewSubmission of(Definition definition, String subject, String unit) {
        return new NewSubmission(
                UUID.randomUUID(), definition.id(), definition.version(), subject, unit);
    }
}
