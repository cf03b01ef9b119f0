/** Decisions and SQL of building. */
@NullMarked
package org.nuanyi.build.internal;

import org.jspecify.annotations.NullMarked;
