/** The pages of the register at the desk. */
@NullMarked
package org.nuanyi.station.web;

import org.jspecify.annotations.NullMarked;
