/** Keepers: their phones, and what they say of their stations with one tap. */
@NullMarked
package org.nuanyi.keeper;

import org.jspecify.annotations.NullMarked;
