/** What is said on the wire, as docs/cabinet-protocol.md has it: words, reports, commands. */
@NullMarked
package org.nuanyi.cabinet.sim.wire;

import org.jspecify.annotations.NullMarked;
