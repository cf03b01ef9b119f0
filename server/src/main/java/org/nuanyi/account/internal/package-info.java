/** How accounts are kept and passwords checked. */
@NullMarked
package org.nuanyi.account.internal;

import org.jspecify.annotations.NullMarked;
