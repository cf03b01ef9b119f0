/**
 * A made-up district to try the system with: 1,360 stations that say of themselves that they are
 * made up; what people report of them; and twenty smart cabinets, played by the simulator. It uses
 * the faces of the other modules and nothing else.
 */
@NullMarked
package org.nuanyi.demo;

import org.jspecify.annotations.NullMarked;
