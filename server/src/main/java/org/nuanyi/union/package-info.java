/** The tree of union organisations. */
@NullMarked
package org.nuanyi.union;

import org.jspecify.annotations.NullMarked;
