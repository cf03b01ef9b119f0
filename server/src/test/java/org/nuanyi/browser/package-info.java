/** Nuanyi as a worker meets it: in a real browser. */
@NullMarked
package org.nuanyi.browser;

import org.jspecify.annotations.NullMarked;
