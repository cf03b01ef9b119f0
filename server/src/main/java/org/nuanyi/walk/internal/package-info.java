/** The streets, and how they are read and walked. */
@NullMarked
package org.nuanyi.walk.internal;

import org.jspecify.annotations.NullMarked;
