package org.nuanyi.kernel.form;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.core.form.Definition;

/**
 * A published version of a form.
 *
 * @param withdrawn when it was withdrawn; it takes no new submissions since
 */
public record PublishedForm(
        Definition definition, Instant at, String by, Optional<Instant> withdrawn) {}
