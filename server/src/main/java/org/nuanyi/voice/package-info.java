/** What people tell the union about a station, and what becomes of it. */
@NullMarked
package org.nuanyi.voice;

import org.jspecify.annotations.NullMarked;
