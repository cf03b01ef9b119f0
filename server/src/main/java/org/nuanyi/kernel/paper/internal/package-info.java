/** How a paper becomes a PDF file. */
@NullMarked
package org.nuanyi.kernel.paper.internal;

import org.jspecify.annotations.NullMarked;
