/** Decisions, words and SQL of what people tell. */
@NullMarked
package org.nuanyi.voice.internal;

import org.jspecify.annotations.NullMarked;
