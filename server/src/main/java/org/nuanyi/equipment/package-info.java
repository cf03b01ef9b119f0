/**
 * Equipment (设备) after it was bought: faults and repairs, stock-takes, moves and loans. The
 * register of pieces is the feature {@code purchase}'s.
 */
@NullMarked
package org.nuanyi.equipment;

import org.jspecify.annotations.NullMarked;
