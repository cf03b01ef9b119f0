@NullMarked
package org.nuanyi.kernel.flow.internal;

import org.jspecify.annotations.NullMarked;
