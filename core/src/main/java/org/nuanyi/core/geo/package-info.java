/** Where things are: positions in the three datums of Chinese maps, distances on the sphere. */
@NullMarked
package org.nuanyi.core.geo;

import org.jspecify.annotations.NullMarked;
