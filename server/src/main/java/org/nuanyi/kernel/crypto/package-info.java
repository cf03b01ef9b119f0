/** Keeps secrets in the database unreadable to whoever holds only the database. */
@NullMarked
package org.nuanyi.kernel.crypto;

import org.jspecify.annotations.NullMarked;
