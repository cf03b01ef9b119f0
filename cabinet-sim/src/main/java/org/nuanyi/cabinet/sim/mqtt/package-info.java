/** The way to the broker. */
@NullMarked
package org.nuanyi.cabinet.sim.mqtt;

import org.jspecify.annotations.NullMarked;
