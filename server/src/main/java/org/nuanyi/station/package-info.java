/** The register of warm stations: its records and what can be done with them. */
@NullMarked
package org.nuanyi.station;

import org.jspecify.annotations.NullMarked;
