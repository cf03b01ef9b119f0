/** How files are read, rows are checked and what was found is told. */
@NullMarked
package org.nuanyi.intake.internal;

import org.jspecify.annotations.NullMarked;
