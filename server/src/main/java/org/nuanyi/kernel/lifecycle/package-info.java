/**
 * How the desk draws a lifecycle: what it came through and what lies ahead, whose turn it is, what
 * was done, and what the reader may do. A feature makes a {@link
 * org.nuanyi.kernel.lifecycle.Lifecycle} for its page and shows it by the tag {@code lifecycle}.
 */
@NullMarked
package org.nuanyi.kernel.lifecycle;

import org.jspecify.annotations.NullMarked;
