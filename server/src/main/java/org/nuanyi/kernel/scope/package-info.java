/** Who acts, and whose rows it may see and change; kept by the database (ADR 8). */
@NullMarked
package org.nuanyi.kernel.scope;

import org.jspecify.annotations.NullMarked;
