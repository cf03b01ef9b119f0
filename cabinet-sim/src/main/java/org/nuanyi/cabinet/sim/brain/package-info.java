/** What a cabinet decides: a state machine without input or output, and what it remembers. */
@NullMarked
package org.nuanyi.cabinet.sim.brain;

import org.jspecify.annotations.NullMarked;
