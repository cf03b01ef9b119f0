/**
 * A made-up district to try the system with: 1,360 stations that say of themselves that they are
 * made up. It uses the face of the station module and nothing else.
 */
@NullMarked
package org.nuanyi.demo;

import org.jspecify.annotations.NullMarked;
