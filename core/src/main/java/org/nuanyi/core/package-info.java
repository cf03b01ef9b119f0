/** The pure core: no framework, no I/O. */
@NullMarked
package org.nuanyi.core;

import org.jspecify.annotations.NullMarked;
