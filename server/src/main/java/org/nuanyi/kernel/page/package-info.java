/**
 * What every page shares: its language, size of type and files, and times and distances in words.
 */
@NullMarked
package org.nuanyi.kernel.page;

import org.jspecify.annotations.NullMarked;
