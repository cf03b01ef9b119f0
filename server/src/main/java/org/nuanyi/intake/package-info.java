/** Lists of stations and of hosts as people keep them, brought into the register. */
@NullMarked
package org.nuanyi.intake;

import org.jspecify.annotations.NullMarked;
