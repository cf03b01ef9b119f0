/** Decisions and SQL of maintenance. */
@NullMarked
package org.nuanyi.upkeep.internal;

import org.jspecify.annotations.NullMarked;
