package org.nuanyi.core.form;

import java.util.Optional;

/**
 * A question of a form.
 *
 * @param id unique within the form; stays the same from version to version
 * @param help how to answer; may be empty
 * @param required whether it must be answered where it is asked
 * @param visibleIf when it is asked; always, if it does not say
 */
public record Field(
        String id,
        Text label,
        Text help,
        Kind kind,
        boolean required,
        Optional<Condition> visibleIf) {}
