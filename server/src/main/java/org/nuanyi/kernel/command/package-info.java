/** What every command line of Nuanyi shares. */
@NullMarked
package org.nuanyi.kernel.command;

import org.jspecify.annotations.NullMarked;
