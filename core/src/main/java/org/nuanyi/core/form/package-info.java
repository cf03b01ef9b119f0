/**
 * Forms as data: what they ask, when a question is asked at all, and what is wrong with what was
 * filled in. Knows nothing of JSON, pages or databases.
 */
@NullMarked
package org.nuanyi.core.form;

import org.jspecify.annotations.NullMarked;
