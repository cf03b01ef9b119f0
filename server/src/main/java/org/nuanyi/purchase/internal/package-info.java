/** Decisions and SQL of unified purchase. */
@NullMarked
package org.nuanyi.purchase.internal;

import org.jspecify.annotations.NullMarked;
