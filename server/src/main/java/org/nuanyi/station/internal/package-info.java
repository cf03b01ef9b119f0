/** Decisions and SQL of the register of stations. */
@NullMarked
package org.nuanyi.station.internal;

import org.jspecify.annotations.NullMarked;
