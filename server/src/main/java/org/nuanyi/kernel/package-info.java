/** What every feature may lean on: the kernels below this package know no feature. */
@NullMarked
package org.nuanyi.kernel;

import org.jspecify.annotations.NullMarked;
