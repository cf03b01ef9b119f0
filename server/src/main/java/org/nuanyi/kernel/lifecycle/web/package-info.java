/** The pages of the machines there are. */
@NullMarked
package org.nuanyi.kernel.lifecycle.web;

import org.jspecify.annotations.NullMarked;
