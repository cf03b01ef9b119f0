/** What the intake reads, refuses and says. */
@NullMarked
package org.nuanyi.intake.internal;

import org.jspecify.annotations.NullMarked;
