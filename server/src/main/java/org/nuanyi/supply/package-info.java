/**
 * Supplies (物资): what is handed out to stations, where it lies, how it moves, and how much of it is
 * used.
 */
@NullMarked
package org.nuanyi.supply;

import org.jspecify.annotations.NullMarked;
