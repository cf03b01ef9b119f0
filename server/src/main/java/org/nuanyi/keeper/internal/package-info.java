/** What a deed changes, and how phones and deeds are kept. */
@NullMarked
package org.nuanyi.keeper.internal;

import org.jspecify.annotations.NullMarked;
