/** Measurements beside peers, printed as tables and kept in {@code bench/RESULTS.md}. */
@NullMarked
package org.nuanyi.bench;

import org.jspecify.annotations.NullMarked;
