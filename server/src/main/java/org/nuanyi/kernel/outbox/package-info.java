/** The change feed: written with the change itself, read in commit order, nothing missed. */
@NullMarked
package org.nuanyi.kernel.outbox;

import org.jspecify.annotations.NullMarked;
