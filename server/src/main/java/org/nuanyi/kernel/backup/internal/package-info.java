/** Tables as they are copied, and the archive they are copied to. */
@NullMarked
package org.nuanyi.kernel.backup.internal;

import org.jspecify.annotations.NullMarked;
