/** The snapshot of public stations, how it is kept up to date and how it is written as JSON. */
@NullMarked
package org.nuanyi.finder.internal;

import org.jspecify.annotations.NullMarked;
