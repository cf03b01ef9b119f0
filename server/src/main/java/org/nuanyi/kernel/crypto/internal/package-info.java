/** The SQL of sealing. */
@NullMarked
package org.nuanyi.kernel.crypto.internal;

import org.jspecify.annotations.NullMarked;
