/** PostgreSQL: embedded in the data folder or outside, its schema and its door for SQL. */
@NullMarked
package org.nuanyi.kernel.database;

import org.jspecify.annotations.NullMarked;
