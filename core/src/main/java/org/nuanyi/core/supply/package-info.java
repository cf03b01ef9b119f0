/** What supplies need: how much is used in truth, when to bring more, and how much. */
@NullMarked
package org.nuanyi.core.supply;

import org.jspecify.annotations.NullMarked;
