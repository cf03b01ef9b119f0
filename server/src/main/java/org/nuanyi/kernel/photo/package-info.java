/** Photos people send: judged and written anew before they are kept. */
@NullMarked
package org.nuanyi.kernel.photo;

import org.jspecify.annotations.NullMarked;
