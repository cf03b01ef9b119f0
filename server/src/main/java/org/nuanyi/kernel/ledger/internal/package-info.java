/** The SQL of the ledger. */
@NullMarked
package org.nuanyi.kernel.ledger.internal;

import org.jspecify.annotations.NullMarked;
