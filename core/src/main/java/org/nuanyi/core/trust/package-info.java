/** The one rule of what a worker is told about a station. */
@NullMarked
package org.nuanyi.core.trust;

import org.jspecify.annotations.NullMarked;
