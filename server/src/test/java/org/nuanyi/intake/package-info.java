/** The intake as a user meets it. */
@NullMarked
package org.nuanyi.intake;

import org.jspecify.annotations.NullMarked;
