/** The embedded PostgreSQL: its folder, its lock, its process. */
@NullMarked
package org.nuanyi.kernel.database.internal;

import org.jspecify.annotations.NullMarked;
