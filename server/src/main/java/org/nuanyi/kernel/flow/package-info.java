/**
 * Keeps what goes from hand to hand: matters, each a case of a {@link
 * org.nuanyi.core.flow.Machine}, and all that was done with them. Knows no feature; nobody else
 * writes a state.
 */
@NullMarked
package org.nuanyi.kernel.flow;

import org.jspecify.annotations.NullMarked;
