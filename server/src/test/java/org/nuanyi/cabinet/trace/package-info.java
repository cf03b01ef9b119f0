/** Twenty cabinets of the simulator against the server, and everything goes wrong. */
@NullMarked
package org.nuanyi.cabinet.trace;

import org.jspecify.annotations.NullMarked;
