@NullMarked
package org.nuanyi.cabinet.internal;

import org.jspecify.annotations.NullMarked;
