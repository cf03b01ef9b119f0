/** How often somebody who is not signed in may write to us. */
@NullMarked
package org.nuanyi.kernel.pace;

import org.jspecify.annotations.NullMarked;
