/** How Chinese is typed on a Latin keyboard. */
@NullMarked
package org.nuanyi.kernel.pinyin;

import org.jspecify.annotations.NullMarked;
