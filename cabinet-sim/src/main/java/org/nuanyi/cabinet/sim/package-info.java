/**
 * Plays smart cabinets: many of them in one process, each with a brain, a journal, hands and
 * faults.
 */
@NullMarked
package org.nuanyi.cabinet.sim;

import org.jspecify.annotations.NullMarked;
