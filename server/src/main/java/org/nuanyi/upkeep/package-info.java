/**
 * Maintenance (维护经费) of stations: what a unit plans for a year, what it spent, with the receipts,
 * and what is left.
 */
@NullMarked
package org.nuanyi.upkeep;

import org.jspecify.annotations.NullMarked;
