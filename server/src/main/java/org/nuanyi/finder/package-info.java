/** Finding stations: the nearest open ones, by code, by name, by place. All in memory. */
@NullMarked
package org.nuanyi.finder;

import org.jspecify.annotations.NullMarked;
