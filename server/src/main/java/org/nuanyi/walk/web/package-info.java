/** Walks as JSON. */
@NullMarked
package org.nuanyi.walk.web;

import org.jspecify.annotations.NullMarked;
