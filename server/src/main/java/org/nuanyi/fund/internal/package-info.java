/** Decisions and SQL of the money of stations. */
@NullMarked
package org.nuanyi.fund.internal;

import org.jspecify.annotations.NullMarked;
