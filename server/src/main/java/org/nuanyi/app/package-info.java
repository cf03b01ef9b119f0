/** The house put together: the command line, the server's life, what is injected. */
@NullMarked
package org.nuanyi.app;

import org.jspecify.annotations.NullMarked;
