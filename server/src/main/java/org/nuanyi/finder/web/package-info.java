/** The public JSON API. */
@NullMarked
package org.nuanyi.finder.web;

import org.jspecify.annotations.NullMarked;
