/** Tables that people bring and take away as spreadsheets: read safely, written as a stream. */
@NullMarked
package org.nuanyi.kernel.sheet;

import org.jspecify.annotations.NullMarked;
