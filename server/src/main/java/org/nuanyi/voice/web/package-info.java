/** What people tell, over HTTP: for programs and on pages. */
@NullMarked
package org.nuanyi.voice.web;

import org.jspecify.annotations.NullMarked;
