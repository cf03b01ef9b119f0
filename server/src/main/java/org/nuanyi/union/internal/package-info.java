/** The SQL of the tree of union organisations. */
@NullMarked
package org.nuanyi.union.internal;

import org.jspecify.annotations.NullMarked;
