/** The packaged server as a user starts it, measured from outside. */
@NullMarked
package org.nuanyi.bench.server;

import org.jspecify.annotations.NullMarked;
