/** Everything of an installation in one file, and an installation of that file (ADR 12). */
@NullMarked
package org.nuanyi.kernel.backup;

import org.jspecify.annotations.NullMarked;
