@NullMarked
package org.nuanyi.supply.internal;

import org.jspecify.annotations.NullMarked;
