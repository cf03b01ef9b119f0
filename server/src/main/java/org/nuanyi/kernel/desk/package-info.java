/** What stands around every page of the desk. */
@NullMarked
package org.nuanyi.kernel.desk;

import org.jspecify.annotations.NullMarked;
