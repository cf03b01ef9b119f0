/** The line to the cabinets beside a bare server of the same library. */
@NullMarked
package org.nuanyi.bench.cabinet;

import org.jspecify.annotations.NullMarked;
