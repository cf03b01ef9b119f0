/**
 * What a cabinet is made of besides its brain: journal, hands, faults, the papers it was
 * provisioned with.
 */
@NullMarked
package org.nuanyi.cabinet.sim.device;

import org.jspecify.annotations.NullMarked;
