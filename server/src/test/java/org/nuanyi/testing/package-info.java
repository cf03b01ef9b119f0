/** What the tests of every module lean on: a real PostgreSQL, the shared data. */
@NullMarked
package org.nuanyi.testing;

import org.jspecify.annotations.NullMarked;
