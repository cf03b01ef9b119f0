/** Opening hours: OSM values read strictly, evaluated under the State Council's calendar. */
@NullMarked
package org.nuanyi.core.hours;

import org.jspecify.annotations.NullMarked;
