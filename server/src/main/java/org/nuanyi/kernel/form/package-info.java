/**
 * Keeps forms and what was filled in: definitions with their versions, submissions with all their
 * answers and photos. Knows no feature; a feature says what a submission is about.
 */
@NullMarked
package org.nuanyi.kernel.form;

import org.jspecify.annotations.NullMarked;
